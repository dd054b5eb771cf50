using System.Text;

namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>Base 32 of RFC 4648 section 6, without padding: what authenticator apps read.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (buffer, bits) = ((buffer << 8 | b) & 0xFFF, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Alphabet[buffer >> bits - 5 & 31]);
        }

        if (bits > 0)
            text.Append(Alphabet[buffer << 5 - bits & 31]);
        return text.ToString();
    }
}
