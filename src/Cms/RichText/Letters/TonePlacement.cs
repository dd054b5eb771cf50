using System.Text;
using System.Text.RegularExpressions;
using CommsPortal.Search;

namespace CommsPortal.Cms.RichText.Letters;

/// <summary>
/// One convention for where the tone mark stands: hòa, khỏe, thủy, as most newspapers and nine tenths of our own content have it, not hoà,
/// khoẻ, thuỷ. Marks that stand wrong by either convention (tòan, qúy) are put right too.
/// </summary>
public static partial class TonePlacement
{
    /// <summary>The text with every tone mark in its place. Only words that are Vietnamese syllables are touched.</summary>
    /// <param name="text">In NFC.</param>
    /// <param name="moved">Told of each word that changes: as it was, as it is.</param>
    public static string Apply(string text, Action<string, string>? moved = null) => Words().Replace(text, word =>
    {
        var placed = OfWord(word.Value);
        if (placed != word.Value)
            moved?.Invoke(word.Value, placed);
        return placed;
    });

    private static string OfWord(string word)
    {
        if (word.Length > 7 || !Split(word, out var letters, out var tone))
            return word;
        var at = SyllableShape.OlderTonePlace(letters.ToLowerInvariant());
        if (at == letters.Length)
            return word;
        var placed = letters.Insert(at + 1, tone.ToString()).Normalize();
        return placed != word && VietnameseSyllable.IsValid(word) ? placed : word;
    }

    // The letters with their own marks, and the one tone; false when there is none or more than one.
    private static bool Split(string word, out string letters, out char tone)
    {
        var bare = new StringBuilder();
        tone = '\0';
        letters = "";
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (!VietnameseLetters.Tones.Contains(c, StringComparison.Ordinal))
                bare.Append(c);
            else if (tone != '\0')
                return false;
            else
                tone = c;
        }
        letters = bare.ToString().Normalize();
        return tone != '\0';
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
