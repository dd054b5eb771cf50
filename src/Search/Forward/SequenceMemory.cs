namespace CommsPortal.Search.Forward;

/// <summary>
/// What searches have found out about words side by side in the documents of one segment. Neither ever changes, reading a text costs far more than
/// all else that is asked of a document, and the phrases of synonyms come with most queries: so the last ones asked for are kept. Thread-safe.
/// </summary>
internal sealed class SequenceMemory(int documentCount)
{
    /// <summary>The number of sequences kept; each takes two bits for a document.</summary>
    internal const int Kept = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (KnownSequence Known, long Used)> sequences = new(StringComparer.Ordinal);
    private long uses;

    /// <summary>What is known of a sequence; see <see cref="WordSequence"/> for its places and field.</summary>
    internal KnownSequence Of(IReadOnlyList<int[]> places, Field? field)
    {
        var key = $"{field}:{string.Join(' ', places.Select(words => string.Join(',', words)))}";
        lock (gate)
        {
            if (!sequences.TryGetValue(key, out var found))
            {
                if (sequences.Count == Kept)
                    sequences.Remove(sequences.MinBy(each => each.Value.Used).Key);
                found.Known = new KnownSequence(documentCount);
            }

            sequences[key] = (found.Known, ++uses);
            return found.Known;
        }
    }
}
