using CommsPortal.Search.Analysis;

namespace CommsPortal.Search;

/// <summary>Whether a word could be a Vietnamese one: spelling only, no dictionary.</summary>
public static class VietnameseSyllable
{
    /// <summary>Whether a word, in any case and any Unicode form, with its tone mark wherever it stands, is a syllable that can be written in Vietnamese.</summary>
    public static bool IsValid(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > Syllable.MaxLength)
            return false;
        var syllable = Syllable.Of(word);
        var tone = syllable.Exact.Length > syllable.Toneless.Length ? syllable.Exact[^1] : (char?)null;
        return syllable.Toneless.Length > 0 && SyllableRules.IsSyllable(syllable.Toneless, tone);
    }
}
