using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>An authenticator app: shows codes of a key that was typed into it (RFC 6238).</summary>
internal sealed class AuthenticatorApp(string key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] secret = Read(key);
    private long last;

    /// <summary>A code that was not shown before: the present one, or the next one's, which a portal takes too.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238.")]
    public string Show()
    {
        last = Math.Max(last + 1, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, last);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Read(string key)
    {
        var bits = string.Concat(key.Where(char.IsLetterOrDigit).Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
    }
}
