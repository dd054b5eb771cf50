namespace CommsPortal.Search.Ranking;

/// <summary>
/// The best documents so far: higher score first, equal scores in the order of documents. Documents must be offered in ascending
/// order, so a document that only equals the worst kept one is never better.
/// </summary>
internal sealed class TopDocuments(int size, (double Score, int Document)? after = null)
{
    private readonly PriorityQueue<(float Score, int Document), (float Score, int Document)> heap = new(WorstFirst.Instance);

    /// <summary>A score that must be exceeded to matter.</summary>
    internal float Threshold { get; private set; } = float.NegativeInfinity;

    internal void Offer(float score, int document)
    {
        if (score <= Threshold || (after is { } last && (score > last.Score || (score == last.Score && document <= last.Document))))
            return;
        heap.Enqueue((score, document), (score, document));
        if (heap.Count > size)
            heap.Dequeue();
        if (heap.Count == size)
            Threshold = heap.Peek().Score;
    }

    /// <summary>Takes all out, best first.</summary>
    internal List<(float Score, int Document)> Drain()
    {
        var best = new List<(float, int)>(heap.Count);
        while (heap.TryDequeue(out var each, out _))
            best.Add(each);
        best.Reverse();
        return best;
    }

    private sealed class WorstFirst : IComparer<(float Score, int Document)>
    {
        internal static readonly WorstFirst Instance = new();

        public int Compare((float Score, int Document) x, (float Score, int Document) y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score) : y.Document.CompareTo(x.Document);
    }
}
