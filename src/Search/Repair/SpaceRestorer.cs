using CommsPortal.Search.Analysis;
using CommsPortal.Search.Querying;

namespace CommsPortal.Search.Repair;

/// <summary>
/// Cuts a word that nobody wrote ("chuyendoiso") into syllables that the collection has, the likeliest way by their frequencies
/// (a unigram model solved by dynamic programming).
/// </summary>
internal static class SpaceRestorer
{
    private const int LongestWord = 48;
    private const int LongestSyllable = 7;

    /// <summary>The syllables, or null when there is no way.</summary>
    internal static string[]? Restore(string folded, Vocabulary vocabulary)
    {
        if (folded.Length is < 4 or > LongestWord || !folded.All(char.IsAsciiLetter))
            return null;
        var total = Math.Log(Math.Max(2, vocabulary.Snapshot.DocumentCount));
        var best = new double[folded.Length + 1];
        var from = new int[folded.Length + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var end = 1; end <= folded.Length; end++)
        {
            for (var start = Math.Max(0, end - LongestSyllable); start < end; start++)
            {
                var piece = folded[start..end];
                if (double.IsNegativeInfinity(best[start]) || !SyllableRules.IsFoldedSyllable(piece) || vocabulary.Frequency(piece) is not (> 0 and var documents))
                    continue;
                // The constant makes each cut cost, so that few long syllables win over many short ones.
                var likelihood = best[start] + Math.Log(documents) - total - 3;
                if (likelihood > best[end])
                    (best[end], from[end]) = (likelihood, start);
            }
        }
        if (double.IsNegativeInfinity(best[^1]))
            return null;
        var pieces = new List<string>();
        for (var end = folded.Length; end > 0; end = from[end])
            pieces.Insert(0, folded[from[end]..end]);
        return pieces.Count > 1 ? [.. pieces] : null;
    }
}
