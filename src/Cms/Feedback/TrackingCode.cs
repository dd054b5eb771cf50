using System.Security.Cryptography;

namespace CommsPortal.Cms.Feedback;

/// <summary>
/// What a reader keeps to see the answer: eleven random symbols of Crockford's base 32 (55 bits) and his check symbol, modulo 37
/// (https://www.crockford.com/base32.html). Codes whose check symbol would be none of the 32 are never made, so that all symbols are letters
/// and digits.
/// </summary>
public static class TrackingCode
{
    public const int Length = 12;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int GroupLength = 4;
    private const int CheckModulus = 37;

    /// <summary>A new code without hyphens.</summary>
    public static string Make()
    {
        while (true)
        {
            var symbols = RandomNumberGenerator.GetString(Alphabet, Length - 1);
            if (CheckOf(symbols) is var check && check < Alphabet.Length)
                return symbols + Alphabet[check];
        }
    }

    /// <summary>For people: groups of four.</summary>
    public static string Show(string code) => string.Join('-', (code ?? throw new ArgumentNullException(nameof(code))).Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What somebody typed as a code without hyphens; null when it is none: wrong in length, a symbol or the check.</summary>
    public static string? TryRead(string? typed)
    {
        if (typed is null or { Length: > 4 * Length })
            return null;
        var symbols = string.Concat(typed.ToUpperInvariant().Where(c => c is not ('-' or ' ')).Select(Canonical));
        return symbols.Length == Length && symbols.All(Alphabet.Contains) && CheckOf(symbols[..^1]) == Alphabet.IndexOf(symbols[^1], StringComparison.Ordinal)
            ? symbols
            : null;
    }

    // Look-alikes are read as what they look like.
    private static char Canonical(char typed) => typed switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => typed,
    };

    private static int CheckOf(string symbols) =>
        symbols.Aggregate(0, (rest, symbol) => ((rest * Alphabet.Length) + Alphabet.IndexOf(symbol, StringComparison.Ordinal)) % CheckModulus);
}
