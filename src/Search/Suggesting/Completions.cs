using System.Collections.Concurrent;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Terms;

namespace CommsPortal.Search.Suggesting;

/// <summary>
/// The words of a segment's headlines that begin with what has been typed: the most frequent ones when there are many. Long walks of the
/// dictionary ("h", with every number plate in it) are remembered. Thread-safe.
/// </summary>
internal sealed class Completions(TermDictionary terms)
{
    private const int Most = 40;
    private const int LongWalk = 500;
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<string, PostingsEntry[]> remembered = new(StringComparer.Ordinal);

    /// <summary>The postings of the words that begin so.</summary>
    internal PostingsEntry[] Of(string folded)
    {
        if (remembered.TryGetValue(folded, out var known))
            return known;
        var best = new PriorityQueue<PostingsEntry, int>(Most + 1);
        var prefix = TermKey.OfHeadline(folded);
        var steps = 0;
        for (var walk = terms.From(prefix); walk.MoveNext() && walk.Key.StartsWith(prefix); steps++)
            if (best.Count < Most)
                best.Enqueue(walk.Entry, walk.Entry.Count);
            else
                best.EnqueueDequeue(walk.Entry, walk.Entry.Count);
        PostingsEntry[] entries = [.. best.UnorderedItems.Select(i => i.Element).OrderByDescending(e => e.Count).ThenBy(e => e.Offset)];
        if (steps > LongWalk && remembered.Count < MostRemembered)
            remembered.TryAdd(folded, entries);
        return entries;
    }
}
