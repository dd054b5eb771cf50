using CommsPortal.Search.Querying;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Repair;

/// <summary>Finds the word of the collection that a misspelt one most likely is: one letter more, less, other or exchanged (Damerau, 1964).</summary>
internal static class SpellingCorrector
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int PairGain = 50;

    /// <summary>The correction of a folded word, by frequency and by how often it stands next to its neighbours, or null.</summary>
    internal static string? Correct(string folded, string? before, string? after, Vocabulary vocabulary)
    {
        if (folded.Length is < 3 or > 24 || !folded.All(char.IsAsciiLetter))
            return null;
        string? best = null;
        long most = 0;
        foreach (var candidate in Edits(folded).Distinct(StringComparer.Ordinal))
        {
            long frequency = vocabulary.Frequency(candidate);
            if (frequency == 0)
                continue;
            frequency += PairGain * ((before is null ? 0L : vocabulary.Find(TermKey.OfPair(before, candidate)).Documents)
                + (after is null ? 0L : vocabulary.Find(TermKey.OfPair(candidate, after)).Documents));
            if (frequency > most)
                (best, most) = (candidate, frequency);
        }
        return best;
    }

    private static IEnumerable<string> Edits(string word)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length)
                yield return word.Remove(i, 1);
            if (i + 1 < word.Length)
                yield return string.Concat(word.AsSpan(0, i), [word[i + 1], word[i]], word.AsSpan(i + 2));
            foreach (var letter in Letters)
            {
                yield return word.Insert(i, letter.ToString());
                if (i < word.Length && letter != word[i])
                    yield return string.Concat(word.AsSpan(0, i), [letter], word.AsSpan(i + 1));
            }
        }
    }
}
