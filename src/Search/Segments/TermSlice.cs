using CommsPortal.Search.Postings;

namespace CommsPortal.Search.Segments;

/// <summary>The postings of one term in a <see cref="TermLog"/>.</summary>
internal readonly struct TermSlice(int term, ArraySegment<int> order, int[] documents, byte[] codes)
{
    internal int Term { get; } = term;

    internal void WriteTo(PostingsWriter writer)
    {
        foreach (var at in order)
            writer.Add(documents[at], codes[at]);
    }
}
