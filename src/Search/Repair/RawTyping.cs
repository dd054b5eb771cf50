using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Repair;

/// <summary>
/// Decodes words typed for an input method that was off: Telex ("chuyeenr ddooir") and VNI ("chuye6n3 d9o6i3"). Marks may follow their
/// letter or come at the end of the word, as both methods allow.
/// </summary>
internal static class RawTyping
{
    private const int LongestTyped = 12;

    /// <summary>
    /// The word meant, and whether it is a syllable that can be written; null for what is no keys of the method. A word without keys for
    /// marks is itself.
    /// </summary>
    internal static (string Word, bool IsSyllable)? Decode(string word, bool vni)
    {
        var typed = word.ToLowerInvariant();
        var keys = typed.Length is > 0 and <= LongestTyped && char.IsAsciiLetter(typed[0]);
        if (!keys || typed.Any(c => !char.IsAsciiLetter(c) && !(vni && char.IsAsciiDigit(c))))
            return null;
        var letters = new List<char>();
        char? tone = null;
        foreach (var key in typed)
            if (!(vni ? ApplyVni(letters, key, ref tone) : ApplyTelex(letters, key, ref tone)))
                letters.Add(key);
        // At the end of a word both methods mean uơ: "thuở", "huơ".
        if (letters is [.., 'ư', 'ơ'])
            letters[^2] = 'u';
        var decoded = new string([.. letters]);
        return (Syllable.Render(tone is null ? decoded : decoded + tone), SyllableRules.IsSyllable(decoded, tone));
    }

    private static bool ApplyTelex(List<char> letters, char key, ref char? tone)
    {
        switch (key)
        {
            case 's' or 'f' or 'r' or 'x' or 'j' when letters.Exists(IsVowel):
                tone = key switch { 's' => '\u0301', 'f' => '\u0300', 'r' => '\u0309', 'x' => '\u0303', _ => '\u0323' };
                return true;
            case 'z' when tone is not null:
                tone = null;
                return true;
            case 'w':
                if (!(HasGlideAndA(letters) && Change(letters, 'a', 'ă')) && !Hook(letters) && !Change(letters, 'a', 'ă'))
                    letters.Add('ư');
                return true;
            case 'a' or 'e' or 'o':
                return Change(letters, key, key switch { 'a' => 'â', 'e' => 'ê', _ => 'ô' });
            case 'd':
                return letters.Count > 0 && letters[0] == 'd' && Change(letters, 'd', 'đ');
            default:
                return false;
        }
    }

    private static bool ApplyVni(List<char> letters, char key, ref char? tone)
    {
        switch (key)
        {
            case >= '1' and <= '5' when letters.Exists(IsVowel):
                tone = "\u0301\u0300\u0309\u0303\u0323"[key - '1'];
                return true;
            case '6':
                return Change(letters, 'a', 'â') || Change(letters, 'e', 'ê') || Change(letters, 'o', 'ô');
            case '7':
                return Hook(letters);
            case '8':
                return Change(letters, 'a', 'ă');
            case '9':
                return Change(letters, 'd', 'đ');
            default:
                return false;
        }
    }

    /// <summary>Whether the last "a" follows a glide, so that a "w" is its breve ("hoặc", "quặng") and no horn ("mưa").</summary>
    private static bool HasGlideAndA(List<char> letters)
    {
        var a = letters.LastIndexOf('a');
        return a > 0 && (letters[a - 1] == 'o' || (letters[a - 1] == 'u' && letters[0] == 'q'));
    }

    /// <summary>Gives the horn to the last o or u; to both of "uo".</summary>
    private static bool Hook(List<char> letters)
    {
        var o = letters.LastIndexOf('o');
        if (o > 0 && letters[o - 1] is 'u' or 'ư' && !(letters[0] == 'q' && o == 2))
            letters[o - 1] = 'ư';
        if (o >= 0)
        {
            letters[o] = 'ơ';
            return true;
        }
        return Change(letters, 'u', 'ư');
    }

    private static bool Change(List<char> letters, char from, char to)
    {
        var at = letters.LastIndexOf(from);
        if (at < 0)
            return false;
        // A vowel typed again later in the word changes the first only across consonants: "chuyene", but not "khoeo".
        for (var i = at + 1; i < letters.Count && from != 'd'; i++)
            if (IsVowel(letters[i]) && to is 'â' or 'ê' or 'ô' && !(i == at + 1 && letters[i] is 'u' or 'i' or 'y'))
                return false;
        letters[at] = to;
        return true;
    }

    private static bool IsVowel(char c) => "aăâeêioôơuưy".Contains(c, StringComparison.Ordinal);
}
