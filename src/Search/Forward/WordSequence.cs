using CommsPortal.Search.Segments;

namespace CommsPortal.Search.Forward;

/// <summary>
/// Looks for words side by side in documents of one segment. Each place takes one of several words (the spellings that count as
/// equal). Not thread-safe.
/// </summary>
internal sealed class WordSequence(SegmentReader reader, IReadOnlyList<int[]> places, Field? field)
{
    /// <summary>The place to look for first: words are ranks by frequency, so the one whose most frequent word has the highest.</summary>
    private readonly int rarest = RarestOf(places);
    private readonly KnownSequence known = reader.Sequences.Of(places, field);
    private readonly int[] lengths = new int[ForwardIndex.Fields];
    private int[] words = new int[512];

    internal bool OccursIn(int document)
    {
        if (known.OccursIn(document) is { } occurs)
            return occurs;
        occurs = Read(document);
        known.Note(document, occurs);
        return occurs;
    }

    /// <summary>The first document at or after one that may have the sequence, as far as is known; <see cref="int.MaxValue"/> if there is none.</summary>
    internal int NextPossible(int document) => known.NextPossible(document);

    private bool Read(int document)
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
        var anchor = places[rarest].AsSpan();
        for (var at = rarest; at + places.Count - rarest <= text.Length; at++)
        {
            var next = text[at..].IndexOfAny(anchor);
            if (next < 0)
                return false;
            at += next;
            if (at + places.Count - rarest <= text.Length && StandsAt(text, at - rarest))
                return true;
        }
        return false;
    }

    private bool StandsAt(ReadOnlySpan<int> text, int start)
    {
        for (var n = 0; n < places.Count; n++)
        {
            if (n != rarest && !places[n].AsSpan().Contains(text[start + n]))
                return false;
        }
        return true;
    }

    private static int RarestOf(IReadOnlyList<int[]> places)
    {
        var rarest = 0;
        for (var n = 1; n < places.Count; n++)
        {
            if (places[n].DefaultIfEmpty().Min() > places[rarest].DefaultIfEmpty().Min())
                rarest = n;
        }
        return rarest;
    }
}
