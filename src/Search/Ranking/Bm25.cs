using CommsPortal.Search.Postings;

namespace CommsPortal.Search.Ranking;

/// <summary>
/// BM25F's saturation and inverse document frequency (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
/// 2009). The weighted frequencies come from <see cref="Weight"/>.
/// </summary>
internal static class Bm25
{
    internal const double K1 = 2.0;

    private static readonly double[] Saturations = [.. Enumerable.Range(0, Weight.Codes).Select(code => Saturation(Weight.Decode(code)))];

    /// <summary>The gain of a weighted frequency, 0 to 1.</summary>
    internal static double Saturation(double weightedFrequency) => weightedFrequency / (weightedFrequency + K1);

    /// <summary>Lucene's form, which is never negative.</summary>
    internal static double Idf(long documents, long documentsWithTerm) => Math.Log(1 + ((documents - documentsWithTerm + 0.5) / (documentsWithTerm + 0.5)));

    /// <summary>The score of each <see cref="Weight"/> code for a factor (idf × boost).</summary>
    internal static float[] Impacts(double factor) => [.. Saturations.Select(s => (float)(factor * s))];
}
