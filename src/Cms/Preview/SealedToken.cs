using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CommsPortal.Cms.Preview;

/// <summary>Bytes as a token for an address: encrypted and signed, in base64url (RFC 4648, section 5).</summary>
internal static class SealedToken
{
    public static string Seal(IDataProtector protector, byte[] payload) => Base64Url.EncodeToString(protector.Protect(payload));

    /// <summary>What was sealed; null when the token is not of this protector.</summary>
    public static byte[]? Open(IDataProtector protector, string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!Base64Url.IsValid(token))
            return null;
        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
