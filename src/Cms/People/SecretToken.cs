using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.Cms.People;

/// <summary>
/// What links and keys carry: 256 random bits in lower-case hexadecimal, of which only the hash is kept. Nobody can guess so many, so a plain hash is
/// enough.
/// </summary>
internal static class SecretToken
{
    /// <summary>Characters of a token.</summary>
    public const int Length = 2 * Bytes;

    private const int Bytes = 32;

    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash of what somebody brought; null when it cannot be a token.</summary>
    public static string? TryHash(string? token) => token is { Length: Length } && token.All(char.IsAsciiHexDigitLower) ? HashOf(token) : null;
}
