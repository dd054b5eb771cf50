using System.Globalization;
using System.Text;

namespace CommsPortal.Search.Analysis;

/// <summary>
/// The normal forms of one word. <see cref="Exact"/> is the word in lower case with its tone mark moved to the end as a combining
/// character ("hòa", "hoà" and their NFD forms are all "hoa\u0300"), so that the place of the tone never matters;
/// <see cref="Toneless"/> is that without the tone; <see cref="Folded"/> has no marks at all.
/// </summary>
/// <remarks>Words longer than <see cref="MaxLength"/> characters are known by their beginning.</remarks>
internal sealed record Syllable(string Exact, string Toneless, string Folded)
{
    internal const int MaxLength = 64;

    /// <summary>The UTF-16 units of a word that are looked at: its characters may be written with up to three marks each.</summary>
    internal const int MaxUnits = 4 * MaxLength;

    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Whether the word was written with any mark or đ.</summary>
    internal bool Marked => !string.Equals(Exact, Folded, StringComparison.Ordinal);

    internal static Syllable Of(ReadOnlySpan<char> surface)
    {
        var letters = Decompose(surface[..Math.Min(surface.Length, MaxUnits)]);
        var toneless = new StringBuilder(letters.Length);
        var folded = new StringBuilder(letters.Length);
        char tone = default;
        foreach (var c in letters)
        {
            if (Tones.Contains(c, StringComparison.Ordinal))
                tone = c;
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                toneless.Append(c);
            else
            {
                if (folded.Length == MaxLength)
                    break;
                toneless.Append(c);
                folded.Append(c == 'đ' ? 'd' : c);
            }
        }
        UnifyFinalY(toneless, folded);
        var bare = toneless.ToString();
        var quality = bare.Normalize(NormalizationForm.FormC);
        return new Syllable(tone == default ? quality : quality + tone, quality, folded.ToString());
    }

    /// <summary>The word as people write it: the tone back on its vowel.</summary>
    internal static string Render(string exact)
    {
        if (exact.Length < 2 || !Tones.Contains(exact[^1], StringComparison.Ordinal))
            return exact;
        var letters = exact[..^1];
        // Of the two spellings that count as one, the usual one: kỹ, lý, mỹ, tỷ, quý, but sĩ, vĩ.
        if (letters is "ki" or "li" or "mi" or "ti" or "hi" or "qui")
            letters = letters[..^1] + 'y';
        var at = ToneMarks.Place(letters);
        return at < 0 ? letters : (letters[..(at + 1)] + exact[^1] + letters[(at + 1)..]).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lower-case letters, decomposed, lookalikes replaced. Lone surrogates are dropped.</summary>
    private static string Decompose(ReadOnlySpan<char> surface)
    {
        var valid = new StringBuilder(surface.Length);
        foreach (var rune in surface.EnumerateRunes())
            if (rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
                valid.Append(Lookalikes.Replace(Rune.ToLowerInvariant(rune)).ToString());
        return valid.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
    }

    /// <summary>
    /// Writers choose freely between i and y where either is the whole rime (kĩ/kỹ, lí/lý, quí/quý); both become i. Never where it
    /// is a glide or stands alone (thúy, ý, tay), where the two are different words.
    /// </summary>
    private static void UnifyFinalY(StringBuilder toneless, StringBuilder folded)
    {
        if (folded.Length < 2 || folded.Length > 3 || folded[^1] != 'y' || toneless.Length != folded.Length)
            return;
        var free = folded.Length == 2 ? "hklmstv".Contains(folded[0], StringComparison.Ordinal) : folded[0] == 'q' && folded[1] == 'u';
        if (free)
            toneless[^1] = folded[^1] = 'i';
    }
}
