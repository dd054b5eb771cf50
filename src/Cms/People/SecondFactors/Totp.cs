using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>One-time passwords by the clock: RFC 6238 with what every authenticator app knows, that is SHA-1, six digits, steps of 30 seconds.</summary>
public static class Totp
{
    public const int KeyBytes = 20;

    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The number of the step in which <paramref name="time"/> lies.</summary>
    public static long StepOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The six digits of a step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 with SHA-1 is what authenticator apps share; HMAC does not need collision resistance.")]
    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D" + Digits, CultureInfo.InvariantCulture);
    }

    /// <summary>The step to which a code belongs: this one, the one before or the one after, since clocks differ and people take time.</summary>
    /// <returns>Null when the code is of none of them. All are compared, whichever fits.</returns>
    public static long? StepOf(string code, ReadOnlySpan<byte> key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(code);
        var typed = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(CodeOf(key, step))))
                found = step;
        }

        return found;
    }

    /// <summary>The key as people type it into an app.</summary>
    public static string TextOf(ReadOnlySpan<byte> key) => Base32.Encode(key);

    /// <summary>What the QR code says: a key URI as authenticator apps read it.</summary>
    /// <param name="issuer">The portal's name.</param>
    /// <param name="account">The person's mail address.</param>
    public static string UriOf(ReadOnlySpan<byte> key, string issuer, string account)
    {
        var (name, whose) = (Uri.EscapeDataString(issuer), Uri.EscapeDataString(account));
        return $"otpauth://totp/{name}:{whose}?secret={Base32.Encode(key)}&issuer={name}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
    }
}
