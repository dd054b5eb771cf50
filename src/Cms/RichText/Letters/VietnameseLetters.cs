using System.Collections.Frozen;
using System.Text;

namespace CommsPortal.Cms.RichText.Letters;

/// <summary>The letters of Vietnamese, each with the tone that stands on it.</summary>
internal static class VietnameseLetters
{
    /// <summary>Grave, acute, tilde, hook above, dot below.</summary>
    public const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    public const char NoTone = '\0';

    private const string Vowels = "aăâeêioôơuưy";

    private static readonly FrozenDictionary<char, (char Letter, char Tone)> All = Make();

    public static bool IsVowel(char letter) => Vowels.Contains(letter);

    /// <summary>Reads one lower-case character in NFC; false when Vietnamese has no such letter.</summary>
    public static bool TryRead(char c, out char letter, out char tone)
    {
        var known = All.TryGetValue(c, out var read);
        (letter, tone) = read;
        return known;
    }

    /// <summary>Letters without tone with a tone on the one at <paramref name="at"/>.</summary>
    public static string Compose(string letters, int at, char tone) =>
        tone == NoTone ? letters : (letters[..(at + 1)] + tone + letters[(at + 1)..]).Normalize(NormalizationForm.FormC);

    private static FrozenDictionary<char, (char, char)> Make()
    {
        var all = "bcdđghklmnpqrstvx".ToDictionary(c => c, c => (c, NoTone));
        foreach (var vowel in Vowels)
        {
            all[vowel] = (vowel, NoTone);
            foreach (var tone in Tones)
                all[Compose(vowel.ToString(), 0, tone)[0]] = (vowel, tone);
        }

        return all.ToFrozenDictionary();
    }
}
