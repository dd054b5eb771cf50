using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Forward;

/// <summary>
/// Looks for words side by side in documents of one segment. Each place takes one of several words (the spellings that count as
/// equal). Not thread-safe.
/// </summary>
internal sealed class WordSequence(SegmentReader reader, IReadOnlyList<int[]> places, Field? field)
{
    private readonly int[] lengths = new int[ForwardIndex.Fields];
    private int[] words = new int[512];

    internal bool OccursIn(int document)
    {
        if (places.Any(p => p.Length == 0))
            return false;
        reader.Forward.Read(document, lengths, ref words);
        var start = 0;
        for (var f = 0; f < ForwardIndex.Fields; f++)
        {
            if ((field is null || (int)field == f) && OccursIn(words.AsSpan(start, lengths[f])))
                return true;
            start += lengths[f];
        }
        return false;
    }

    private bool OccursIn(ReadOnlySpan<int> text)
    {
        for (var at = 0; at + places.Count <= text.Length; at++)
        {
            var n = 0;
            while (n < places.Count && places[n].AsSpan().Contains(text[at + n]))
                n++;
            if (n == places.Count)
                return true;
        }
        return false;
    }
}
