using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CommsPortal.Search.Tests.Oracle;

/// <summary>A word as the oracle sees it, by its own rules: nothing here uses the analyzer.</summary>
/// <param name="Exact">Letters with their marks, the tone at the end.</param>
/// <param name="Folded">Letters alone.</param>
internal sealed partial record OracleWord(string Exact, string Folded)
{
    internal bool Marked => Exact != Folded;

    internal static List<OracleWord> Read(string text) => [.. Words().Matches(text).Select(m => Of(m.Value))];

    internal bool Equals(OracleWord other, bool folded) => folded ? Folded == other.Folded : Exact == other.Exact;

    private static OracleWord Of(string word)
    {
        var letters = word.ToLowerInvariant().Normalize(NormalizationForm.FormD).Replace('đ', 'd');
        var folded = string.Concat(letters.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        var tone = string.Concat(letters.Where(IsTone));
        var bare = string.Concat(word.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => !IsTone(c)));
        if (folded is "ky" or "ly" or "my" or "quy")
            (bare, folded) = (bare[..^1] + "i", folded[..^1] + "i");
        return new OracleWord(bare + tone, folded);
    }

    private static bool IsTone(char c) => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Words();
}
