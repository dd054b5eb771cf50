using System.Buffers;
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
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private static readonly SearchValues<char> Marked = SearchValues.Create("ăâêôơư");

    private const string Vowels = "aăâeêioôơuưy";

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
        if (word.Length > 7 || !Split(word, out var letters, out var tone) || Place(letters.ToLowerInvariant()) is not (>= 0 and var at))
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
            if (!Tones.Contains(c, StringComparison.Ordinal))
                bare.Append(c);
            else if (tone != '\0')
                return false;
            else
                tone = c;
        }
        letters = bare.ToString().Normalize();
        return tone != '\0';
    }

    /// <summary>
    /// Index of the letter that carries the tone: the last with a mark of its own (of ươ the ơ), otherwise by the number of vowels.
    /// </summary>
    private static int Place(string letters)
    {
        var start = 0;
        while (start < letters.Length && !IsVowel(letters[start]))
            start++;
        // The u of "qu" and the i of "gi" belong to the consonant when another vowel follows.
        if (start == 1 && letters.Length > 2 && (letters[0], letters[1]) is ('q', 'u') or ('g', 'i') && IsVowel(letters[2]))
            start++;
        var end = start;
        while (end < letters.Length && IsVowel(letters[end]))
            end++;
        var marked = letters.AsSpan(0, end).LastIndexOfAny(Marked);
        if (marked >= 0)
            return marked;
        return (end - start) switch
        {
            0 => -1,
            1 => start,
            2 when end == letters.Length => start,
            _ => start + 1,
        };
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
