namespace CommsPortal.Search.Segments;

/// <summary>A segment as one snapshot sees it: which of its documents are deleted. Immutable.</summary>
/// <param name="Reader">The segment.</param>
/// <param name="Deleted">A bit for each document, or null when none is deleted.</param>
/// <param name="DeletedCount">The number of bits set.</param>
internal sealed record SegmentView(SegmentReader Reader, ulong[]? Deleted, int DeletedCount)
{
    internal int LiveCount => Reader.DocumentCount - DeletedCount;

    internal bool IsDeleted(int document) => Deleted is not null && (Deleted[document >> 6] & (1UL << document)) != 0;

    /// <summary>The same with more documents deleted.</summary>
    internal SegmentView Without(IEnumerable<int> documents)
    {
        var bits = Deleted is null ? new ulong[(Reader.DocumentCount + 63) / 64] : (ulong[])Deleted.Clone();
        var count = DeletedCount;
        foreach (var document in documents)
        {
            var bit = 1UL << document;
            if ((bits[document >> 6] & bit) == 0)
                count++;
            bits[document >> 6] |= bit;
        }
        return new SegmentView(Reader, bits, count);
    }
}
