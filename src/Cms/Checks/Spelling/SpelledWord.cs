using CommsPortal.Cms.RichText.Letters;

namespace CommsPortal.Cms.Checks.Spelling;

/// <summary>One word of a text as a Vietnamese syllable.</summary>
/// <param name="Letters">Lower case, without tone.</param>
/// <param name="Tone">One of <see cref="VietnameseLetters.Tones"/>, or <see cref="VietnameseLetters.NoTone"/>.</param>
/// <param name="ToneAt">The index of the letter that bears it; -1 without a tone.</param>
/// <param name="ToneCount">How many letters bear one.</param>
internal sealed record SpelledWord(string Text, int Start, string Letters, char Tone, int ToneAt, int ToneCount)
{
    // Letters that no other language of Latin script is likely to bring into a Vietnamese text.
    private const string Own = "đơưạảẹẻẽỉịĩọỏụủũỳỵỷỹấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự";

    // No syllable is longer: "nghiêng".
    private const int Longest = 7;

    public bool IsLower => char.IsLower(Text[0]);

    public bool IsMarked => ToneCount > 0 || Letters.Any(c => c is 'ă' or 'â' or 'đ' or 'ê' or 'ô' or 'ơ' or 'ư');

    public bool IsOwn => Text.Any(c => Own.Contains(char.ToLowerInvariant(c)));

    /// <summary>All words of a text whose letters are those of Vietnamese, parts of codes and foreign words left out.</summary>
    public static IEnumerable<SpelledWord> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsWordPart(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && IsWordPart(text[end]))
                end++;
            if (Read(text[at..end], at) is { } word)
                yield return word;
            at = end;
        }
    }

    /// <summary>The spelling with the tone in its place.</summary>
    public string Rendered(string letters)
    {
        var written = VietnameseLetters.Compose(letters, SyllableShape.TonePlace(letters), Tone);
        return IsLower ? written : char.ToUpperInvariant(written[0]) + written[1..];
    }

    // Digits, underscores and the like make a word a code.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '@'
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static SpelledWord? Read(string text, int start)
    {
        if (text.Length > 3 * Longest)
            return null;
        var letters = new char[text.Length];
        var (tone, at, count) = (VietnameseLetters.NoTone, -1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!VietnameseLetters.TryRead(char.ToLowerInvariant(text[i]), out letters[i], out var found))
                return null;
            if (found != VietnameseLetters.NoTone)
                (tone, at, count) = (found, i, count + 1);
        }

        return new SpelledWord(text, start, new string(letters), tone, at, count);
    }
}
