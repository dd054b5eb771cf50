using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Postings;

/// <summary>
/// The BM25F parameters of each field: weight, strength b of length normalisation, and pivot length in words. The pivots are
/// fixed at lengths usual for news instead of following the collection's averages, so that a posting's weight never changes and
/// can be stored; they scale all documents alike. Part of the format.
/// </summary>
internal static class FieldWeights
{
    private static readonly (double Weight, double B, double Pivot)[] Parameters =
    [
        (8.0, 0.5, 12),  // headline
        (3.0, 0.6, 35),  // lead
        (1.0, 0.7, 350), // body
        (4.0, 0.3, 10),  // tags
        (3.0, 0.3, 15),  // names
    ];

    /// <summary>What one occurrence in a field of a length is worth.</summary>
    internal static float PerOccurrence(Field field, int length)
    {
        var (weight, b, pivot) = Parameters[(int)field];
        return (float)(weight / (1 - b + (b * length / pivot)));
    }
}
