using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>What links in letters carry: 256 random bits, of which only the hash is kept.</summary>
internal static class SecretToken
{
    public static (string Token, string Hash) Make()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (token, HashOf(token));
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash of what somebody brought; null when it cannot be a token.</summary>
    public static string? TryHash(string? token) => token is { Length: 64 } && token.All(char.IsAsciiHexDigitLower) ? HashOf(token) : null;
}
