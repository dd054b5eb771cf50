namespace CommsPortal.Search.Segments;

/// <summary>
/// Documents put since the last ones were taken to be sealed, and the earlier documents that go when these come. All of it takes effect
/// at once, when the segment made of it is attached. Not thread-safe.
/// </summary>
internal sealed class PendingDocuments(Lexicon lexicon)
{
    private readonly Dictionary<string, int> live = new(StringComparer.Ordinal);
    private readonly Dictionary<SegmentReader, HashSet<int>> doomed = [];

    internal SegmentBuffer Buffer { get; } = new(lexicon);

    /// <summary>Documents of the buffer that were replaced or deleted in it.</summary>
    internal HashSet<int> Gone { get; } = [];

    /// <summary>Documents that go of the buffer taken before, which is still being sealed.</summary>
    internal HashSet<int> DoomedInPrevious { get; } = [];

    /// <summary>Documents that go of each segment.</summary>
    internal IReadOnlyDictionary<SegmentReader, HashSet<int>> Doomed => doomed;

    internal bool IsEmpty => Buffer.Count == 0 && doomed.Count == 0 && DoomedInPrevious.Count == 0;

    internal void Add(SearchDocument document)
    {
        live[document.Id] = Buffer.Count;
        Buffer.Add(document);
    }

    /// <summary>Takes a document out of those that will be found.</summary>
    /// <returns>Its number in the buffer, or -1 if it is not there.</returns>
    internal int Forget(string id) => live.Remove(id, out var document) ? document : -1;

    /// <returns>Whether it was not doomed already.</returns>
    internal bool Doom(SegmentReader segment, int document)
    {
        if (!doomed.TryGetValue(segment, out var documents))
            doomed.Add(segment, documents = []);
        return documents.Add(document);
    }

    internal bool Dooms(SegmentReader segment, int document) => doomed.TryGetValue(segment, out var documents) && documents.Contains(document);

    /// <summary>The buffer taken before has become a segment.</summary>
    internal void PreviousIs(SegmentReader segment)
    {
        foreach (var document in DoomedInPrevious)
            Doom(segment, document);
        DoomedInPrevious.Clear();
    }

    /// <summary>A segment has been merged into another.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="numbers">The new number of each of its documents, -1 for those that went.</param>
    /// <param name="merged">The other, null if nothing is left.</param>
    internal void Moved(SegmentReader source, int[] numbers, SegmentReader? merged)
    {
        if (!doomed.Remove(source, out var documents) || merged is null)
            return;
        foreach (var document in documents)
            if (numbers[document] >= 0)
                Doom(merged, numbers[document]);
    }
}
