using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>Encrypts keys of authenticator apps: for the database, and for the form in which a new one waits to be confirmed.</summary>
public sealed class TotpKeyProtection(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan OfferLifetime = TimeSpan.FromHours(1);

    private readonly IDataProtector stored = protection.CreateProtector("totp");

    public string Protect(Guid person, byte[] key) => Of(person).Protect(Convert.ToBase64String(key));

    /// <returns>Null when the portal's keys are no longer those with which it was encrypted: no code fits, and recovery codes remain.</returns>
    public byte[]? TryUnprotect(Guid person, string text)
    {
        try
        {
            return Convert.FromBase64String(Of(person).Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A new key as the set-up form carries it: good for this person and for an hour.</summary>
    public string Offer(Guid person, byte[] key) =>
        Of(person).CreateProtector("offer").Protect($"{(time.GetUtcNow() + OfferLifetime).ToUnixTimeSeconds()}:{Convert.ToBase64String(key)}");

    /// <returns>Null when it was not offered to this person, or too long ago.</returns>
    public byte[]? Accept(Guid person, string? offer)
    {
        if (string.IsNullOrEmpty(offer))
            return null;
        try
        {
            var parts = Of(person).CreateProtector("offer").Unprotect(offer).Split(':');
            return long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds()
                ? Convert.FromBase64String(parts[1])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(Guid person) => stored.CreateProtector(person.ToString());
}
