using System.Collections.Frozen;

namespace CommsPortal.Search.Analysis;

/// <summary>Which letters make a Vietnamese syllable (Đoàn Thiện Thuật, "Ngữ âm tiếng Việt", 1977; loan rimes like "oong" included).</summary>
internal static class SyllableRules
{
    private static readonly FrozenSet<string> Onsets = ("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").Split(' ').Append("").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Rimes = ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
        + "ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
        + "oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn "
        + "uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BareRimes = Rimes.Select(Bare).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether letters without tone, with a tone mark or none, make a syllable that can be written.</summary>
    internal static bool IsSyllable(string letters, char? tone)
    {
        var onset = ToneMarks.OnsetLength(letters);
        // "giếng" is g and iêng, although "giá" is gi and a.
        var fits = Onsets.Contains(letters[..onset]) && (Rimes.Contains(letters[onset..])
            || (letters.StartsWith("gi", StringComparison.Ordinal) && Rimes.Contains(letters[1..])));
        if (!fits)
            return false;
        var stopped = letters[^1] is 'c' or 'p' or 't' || letters.EndsWith("ch", StringComparison.Ordinal);
        return !stopped || tone is '\u0301' or '\u0323';
    }

    /// <summary>Whether folded letters could be a syllable with some marks.</summary>
    internal static bool IsFoldedSyllable(string folded)
    {
        for (var onset = Math.Min(3, folded.Length - 1); onset >= 0; onset--)
            if ((Onsets.Contains(folded[..onset]) || folded[..onset] == "d") && BareRimes.Contains(folded[onset..]))
                return true;
        return false;
    }

    private static string Bare(string rime) => Syllable.Of(rime).Folded;
}
