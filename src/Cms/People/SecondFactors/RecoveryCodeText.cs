using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>How a recovery code is written: four groups of four, for instance <c>k3vd-x7qa-mm2p-5rtz</c>.</summary>
internal static class RecoveryCodeText
{
    private const int Bytes = 10;
    private const int Group = 4;

    public static string New()
    {
        var text = Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant();
        return string.Join('-', text.Chunk(Group).Select(group => new string(group)));
    }

    /// <summary>The hash of what was typed, whatever its case, blanks and hyphens.</summary>
    public static string HashOf(string typed)
    {
        var plain = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)));
    }
}
