using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CommsPortal.Cms.WebSub;

/// <summary>Subscribers' secrets, kept so that the database alone does not give them away.</summary>
public sealed class SubscriptionSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("CommsPortal.WebSub");

    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>Value of <c>X-Hub-Signature</c>.</summary>
    /// <exception cref="CryptographicException">The portal's keys are not those that it was protected with.</exception>
    /// <remarks>W3C WebSub §8.</remarks>
    public string Sign(string stored, byte[] content) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(protector.Unprotect(stored)), content));
}
