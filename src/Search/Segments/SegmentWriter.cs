using System.Buffers;
using System.Text;
using CommsPortal.Search.Facets;
using CommsPortal.Search.Forward;
using CommsPortal.Search.Storage;
using CommsPortal.Search.Terms;
using CommsPortal.Search.Texts;

namespace CommsPortal.Search.Segments;

/// <summary>Writes a <see cref="SegmentBuffer"/> as a segment.</summary>
internal sealed class SegmentWriter
{
    private readonly SegmentBuffer buffer;
    private readonly SegmentOutput output;

    /// <summary>Folded words of the buffer by number → their rank in the order of keys, and back.</summary>
    private readonly int[] foldedRanks;

    private SegmentWriter(SegmentBuffer buffer, SegmentOutput output)
    {
        (this.buffer, this.output) = (buffer, output);
        // As long as the lexicon, however few documents there are: not to be allocated anew at every refresh.
        foldedRanks = ArrayPool<int>.Shared.Rent(buffer.Lexicon.Folded.Count);
    }

    internal static void Write(SegmentBuffer buffer, SegmentOutput output)
    {
        var writer = new SegmentWriter(buffer, output);
        IdentifierTable.Write(output, buffer.Count, visit => buffer.Ids.ForEach(id => visit(Encoding.UTF8.GetBytes(id))), buffer.Dates);
        writer.WriteFacets();
        var numbers = writer.WriteTerms();
        writer.WriteForward(numbers);
        writer.WriteTexts();
        output.Finish(buffer.Count);
        ArrayPool<int>.Shared.Return(writer.foldedRanks);
    }

    private void WriteFacets()
    {
        var facets = new List<(string, string[], List<(int, int)>)>();
        foreach (var facet in Enumerable.Range(0, buffer.FacetValues.Count).GroupBy(i => buffer.FacetValues[i].Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var sorted = facet.OrderBy(i => buffer.FacetValues[i].Value, StringComparer.Ordinal).ToArray();
            var ranks = sorted.Select((number, rank) => (number, rank)).ToDictionary(p => p.number, p => p.rank);
            var entries = new List<(int, int)>();
            for (var document = 0; document < buffer.Count; document++)
                entries.AddRange(buffer.Facets[document].Where(ranks.ContainsKey).Select(v => ranks[v]).Order().Select(rank => (document, rank)));
            facets.Add((facet.Key, [.. sorted.Select(i => buffer.FacetValues[i].Value)], entries));
        }
        FacetTable.Write(output, buffer.Count, facets);
    }

    /// <summary>Writes all terms; returns the dictionary number of each exact form that occurs, by its number in the lexicon.</summary>
    private Dictionary<int, int> WriteTerms()
    {
        using var sink = new TermSink(output);
        var lexicon = buffer.Lexicon;
        var numbers = new Dictionary<int, int>();
        var exact = buffer.Exact.ByTerm(lexicon.Exact.Count);
        foreach (var (key, slice) in Sorted(exact, s => TermKey.OfExact(lexicon.Folded[lexicon.Exact[s.Term].Folded], lexicon.Exact[s.Term].Form)))
        {
            slice.WriteTo(sink.Postings);
            sink.End(key);
            numbers.Add(slice.Term, numbers.Count);
        }
        var ranked = new List<int>();
        foreach (var (key, slice) in Sorted(buffer.Folded.ByTerm(lexicon.Folded.Count), s => TermKey.OfFolded(lexicon.Folded[s.Term])))
        {
            slice.WriteTo(sink.Postings);
            sink.End(key);
            foldedRanks[slice.Term] = ranked.Count;
            ranked.Add(slice.Term);
        }
        foreach (var (key, slice) in Sorted(buffer.InHeadline.ByTerm(lexicon.Folded.Count), s => TermKey.OfHeadline(lexicon.Folded[s.Term])))
        {
            slice.WriteTo(sink.Postings);
            sink.End(key);
        }
        WritePairs(sink, ranked);
        WriteFacetTerms(sink);
        sink.Finish();
        return numbers;
    }

    private static (byte[] Key, TermSlice Slice)[] Sorted(List<TermSlice> slices, Func<TermSlice, byte[]> key)
    {
        var sorted = slices.Select(s => (Key: key(s), Slice: s)).ToArray();
        Array.Sort(sorted, (a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        return sorted;
    }

    private void WritePairs(TermSink sink, List<int> ranked)
    {
        var keys = new long[buffer.Pairs.Count];
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var pair = buffer.Pairs[i].Pair;
            keys[i] = ((long)foldedRanks[(int)(pair >> 32)] << 32) | (uint)foldedRanks[(int)pair];
            order[i] = i;
        }
        Array.Sort(keys, order);
        for (var i = 0; i < keys.Length;)
        {
            var start = i;
            while (i < keys.Length && keys[i] == keys[start])
                i++;
            Array.Sort(order, start, i - start);
            foreach (var at in order.AsSpan(start, i - start))
                sink.Postings.Add(buffer.Pairs[at].Document, buffer.Pairs[at].Code);
            sink.End(TermKey.OfPair(buffer.Lexicon.Folded[ranked[(int)(keys[start] >> 32)]], buffer.Lexicon.Folded[ranked[(int)keys[start]]]));
        }
    }

    private void WriteFacetTerms(TermSink sink)
    {
        var documents = new List<int>[buffer.FacetValues.Count];
        for (var document = 0; document < buffer.Count; document++)
            foreach (var value in buffer.Facets[document])
                (documents[value] ??= []).Add(document);
        var keys = buffer.FacetValues.Select(v => TermKey.OfFacet(v.Name, v.Value)).ToArray();
        Array.Sort(keys, documents, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        for (var i = 0; i < keys.Length; i++)
        {
            foreach (var document in documents[i])
                sink.Postings.Add(document, 0);
            sink.End(keys[i]);
        }
    }

    private void WriteForward(Dictionary<int, int> numbers)
    {
        var counts = ArrayPool<int>.Shared.Rent(buffer.Lexicon.Exact.Count);
        counts.AsSpan(0, buffer.Lexicon.Exact.Count).Clear();
        foreach (var word in buffer.Words)
            if (word >= 0)
                counts[word]++;
        var byRank = numbers.Keys.ToArray();
        Array.Sort(byRank, (a, b) => counts[b] != counts[a] ? counts[b].CompareTo(counts[a]) : numbers[a].CompareTo(numbers[b]));
        var words = ArrayPool<int>.Shared.Rent(buffer.Lexicon.Exact.Count);
        for (var rank = 0; rank < byRank.Length; rank++)
            words[byRank[rank]] = rank + 1;
        var forward = new ForwardWriter(output);
        forward.Begin();
        var content = new List<int>();
        for (int document = 0, at = 0; document < buffer.Count; document++)
        {
            var lengths = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(buffer.Lengths).Slice(document * ForwardIndex.Fields, ForwardIndex.Fields);
            content.Clear();
            foreach (var length in lengths)
                for (var i = 0; i < length; i++)
                    content.Add(buffer.Words[at++] is >= 0 and var word ? words[word] : 0);
            forward.Add(lengths, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(content));
        }
        forward.End([.. byRank.Select(word => numbers[word])]);
        ArrayPool<int>.Shared.Return(counts);
        ArrayPool<int>.Shared.Return(words);
    }

    private void WriteTexts()
    {
        var texts = new TextStoreWriter(output);
        texts.Begin();
        foreach (var text in buffer.Texts)
            texts.Add(text);
        texts.End();
        HeadlineStore.Write(output, buffer.Count, visit => buffer.Headlines.ForEach(headline => visit(Encoding.UTF8.GetBytes(headline))));
    }
}
