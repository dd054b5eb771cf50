using System.Collections.Frozen;

namespace CommsPortal.Cms.RichText.Letters;

/// <summary>Which letters make a Vietnamese syllable, and where its tone is written.</summary>
/// <remarks>Đoàn Thiện Thuật, "Ngữ âm tiếng Việt", 1977; rimes of loan words such as "oong" and "uyp" included.</remarks>
internal static class SyllableShape
{
    private static readonly FrozenSet<string> Onsets =
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".Split(' ').Append("").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Rimes = ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
        + "ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
        + "oc oe oem oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn "
        + "uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Before e, ê, i and y the same sounds are written with other letters: k, gh, ngh.
    private static readonly FrozenDictionary<string, string> BeforeFront =
        new Dictionary<string, string> { ["c"] = "k", ["g"] = "gh", ["ng"] = "ngh" }.ToFrozenDictionary();
    private static readonly FrozenDictionary<string, string> BeforeOthers =
        new Dictionary<string, string> { ["k"] = "c", ["gh"] = "g", ["ngh"] = "ng" }.ToFrozenDictionary();

    /// <summary>Whether letters without tone are a syllable of any spelling.</summary>
    public static bool IsSyllable(string letters)
    {
        var onset = OnsetLength(letters);
        return Onsets.Contains(letters[..onset]) && Rimes.Contains(letters[onset..]);
    }

    /// <summary>The letters as the rule of k, gh and ngh wants them; the same when nothing is wrong.</summary>
    public static string ByRule(string letters)
    {
        var onset = OnsetLength(letters);
        // "gi" and "gin" are written with the i for both.
        if (onset == letters.Length || (letters[0] == 'g' && letters[1] == 'i'))
            return letters;
        var rule = letters[onset] is 'e' or 'ê' or 'i' or 'y' ? BeforeFront : BeforeOthers;
        return rule.TryGetValue(letters[..onset], out var other) ? other + letters[onset..] : letters;
    }

    /// <summary>Whether a syllable ends in a stop, and so bears the acute or the dot below.</summary>
    public static bool IsStopped(string letters) => letters[^1] is 'c' or 'p' or 't' || letters.EndsWith("ch", StringComparison.Ordinal);

    /// <summary>Whether either of two vowels may bear the tone: "hòa" and "hoà", "thủy" and "thuỷ".</summary>
    public static bool HasTwoStyles(string letters) => letters[OnsetLength(letters)..] is "oa" or "oe" or "uy";

    /// <summary>The index of the vowel that bears the tone; of the two styles the newer ("hoà").</summary>
    public static int TonePlace(string letters)
    {
        var start = OnsetLength(letters);
        var end = start;
        while (end < letters.Length && VietnameseLetters.IsVowel(letters[end]))
            end++;
        for (var i = end - 1; i >= start; i--)
        {
            if (letters[i] is 'ă' or 'â' or 'ê' or 'ô' or 'ơ')
                return i;
        }

        var modified = letters.IndexOf('ư', start);
        if (modified >= 0)
            return modified;
        var count = end - start;
        var second = count == 3 || (count == 2 && (end < letters.Length || HasTwoStyles(letters)));
        return second ? start + 1 : start;
    }

    /// <summary>The same, of the two styles the older ("hòa"). The length of the letters when there is no vowel.</summary>
    public static int OlderTonePlace(string letters) => HasTwoStyles(letters) ? OnsetLength(letters) : TonePlace(letters);

    private static int OnsetLength(string letters)
    {
        var n = 0;
        while (n < letters.Length && !VietnameseLetters.IsVowel(letters[n]))
            n++;
        var glide = n == 1 && letters.Length > 2 && ((letters[0] == 'q' && letters[1] == 'u') || (letters[0] == 'g' && letters[1] == 'i'))
            && VietnameseLetters.IsVowel(letters[2]);
        return glide ? 2 : n;
    }
}
