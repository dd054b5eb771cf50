namespace CommsPortal.Search.Segments;

/// <summary>
/// All segments at one moment, in the order of documents. A search acquires it, uses it and releases it; nothing in it changes and
/// nothing in it closes meanwhile, so searches never wait.
/// </summary>
internal sealed class IndexSnapshot
{
    private int references = 1;

    internal IndexSnapshot(IReadOnlyList<SegmentView> views)
    {
        Views = [.. views];
        Bases = new int[Views.Length + 1];
        for (var i = 0; i < Views.Length; i++)
        {
            Views[i].Reader.AddReference();
            Bases[i + 1] = checked(Bases[i] + Views[i].Reader.DocumentCount);
        }
        LiveCount = Views.Sum(v => v.LiveCount);
    }

    internal SegmentView[] Views { get; }

    /// <summary>The number of the first document of each segment, and after them the number of all.</summary>
    internal int[] Bases { get; }

    /// <summary>Documents, those deleted since their segment was written included, as term statistics count them.</summary>
    internal int DocumentCount => Bases[^1];

    internal int LiveCount { get; }

    /// <summary>Which segment a document of the snapshot is in.</summary>
    internal int SegmentOf(int document)
    {
        var at = Array.BinarySearch(Bases, document);
        if (at < 0)
            return ~at - 1;
        while (Bases[at + 1] == document)
            at++;
        return at;
    }

    internal bool TryAcquire()
    {
        for (var seen = Volatile.Read(ref references); seen > 0; seen = Volatile.Read(ref references))
            if (Interlocked.CompareExchange(ref references, seen + 1, seen) == seen)
                return true;
        return false;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref references) == 0)
            foreach (var view in Views)
                view.Reader.Dispose();
    }
}
