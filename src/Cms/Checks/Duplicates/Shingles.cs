namespace CommsPortal.Cms.Checks.Duplicates;

/// <summary>
/// The runs of five words of a text, as hashes: what two texts are compared by. Case and marks between words do not matter, tones do.
/// </summary>
/// <remarks>A. Z. Broder, "On the resemblance and containment of documents", 1997.</remarks>
internal static class Shingles
{
    private const int Words = 5;

    public static HashSet<ulong> Of(string text)
    {
        var shingles = new HashSet<ulong>();
        Span<ulong> last = stackalloc ulong[Words];
        var count = 0;
        foreach (var word in WordsOf(text))
        {
            last[count++ % Words] = word;
            if (count < Words)
                continue;
            var hash = 0UL;
            for (var i = 0; i < Words; i++)
                hash = Mix((hash * 0x9E3779B97F4A7C15UL) + last[(count + i) % Words]);
            shingles.Add(hash);
        }

        return shingles;
    }

    /// <summary>A hash in which every bit depends on every bit of the value (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static List<ulong> WordsOf(string text)
    {
        const ulong Basis = 14_695_981_039_346_656_037UL;
        var words = new List<ulong>();
        var hash = Basis;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 1_099_511_628_211UL;
            }
            else if (hash != Basis)
            {
                words.Add(hash);
                hash = Basis;
            }
        }

        if (hash != Basis)
            words.Add(hash);
        return words;
    }
}
