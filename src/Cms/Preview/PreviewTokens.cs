using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Preview;

/// <summary>
/// Makes and reads the tokens of preview links: encrypted and signed by the keys in the data directory, for one edition of one article, and
/// only until <see cref="PortalOptions.PreviewMinutes"/> are over. Whoever has the link sees the draft; nobody can make or change one.
/// </summary>
public sealed class PreviewTokens(IDataProtectionProvider protection, IOptions<PortalOptions> options, TimeProvider time)
{
    private const int Length = 16 + 4 + 8;

    private readonly IDataProtector protector = protection.CreateProtector("CommsPortal.Preview.v1");

    /// <summary>The address of the site's page that shows the draft.</summary>
    public string CreateUrl(Guid articleId, int edition) => $"{options.Value.SiteBaseUrl.TrimEnd('/')}/preview/{Create(articleId, edition)}";

    public string Create(Guid articleId, int edition)
    {
        var payload = new byte[Length];
        articleId.TryWriteBytes(payload);
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(16), edition);
        BinaryPrimitives.WriteInt64LittleEndian(payload.AsSpan(20), time.Now().AddMinutes(options.Value.PreviewMinutes).ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString(protector.Protect(payload));
    }

    /// <summary>What the token shows; null when it is not ours or has expired.</summary>
    public PreviewTarget? Read(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!Base64Url.IsValid(token))
            return null;
        byte[] payload;
        try
        {
            payload = protector.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (CryptographicException)
        {
            return null;
        }

        if (payload.Length != Length)
            return null;
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(payload.AsSpan(20)));
        return expires > time.Now()
            ? new PreviewTarget(new Guid(payload.AsSpan(0, 16)), BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(16)), expires)
            : null;
    }
}
