using CommsPortal.Search.Facets;
using CommsPortal.Search.Forward;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;
using CommsPortal.Search.Terms;
using CommsPortal.Search.Texts;

namespace CommsPortal.Search.Segments;

/// <summary>
/// Makes one segment of several neighbours, without their deleted documents. The order of documents stays, so that equal scores rank
/// equally before and after.
/// </summary>
internal sealed class SegmentMerger
{
    private readonly IReadOnlyList<SegmentView> sources;
    private readonly SegmentOutput output;
    private readonly CancellationToken cancellationToken;

    /// <summary>For each source: the new number of each document, -1 for a deleted one.</summary>
    private readonly int[][] documents;

    /// <summary>For each source: the new dictionary number of each exact form.</summary>
    private readonly int[][] terms;

    private readonly List<long> frequencies = [];

    private SegmentMerger(IReadOnlyList<SegmentView> sources, SegmentOutput output, CancellationToken cancellationToken)
    {
        (this.sources, this.output, this.cancellationToken) = (sources, output, cancellationToken);
        documents = Number(sources);
        terms = [.. sources.Select(s => new int[s.Reader.Terms.ExactCount])];
    }

    internal static void Merge(IReadOnlyList<SegmentView> sources, SegmentOutput output, CancellationToken cancellationToken)
    {
        var merger = new SegmentMerger(sources, output, cancellationToken);
        merger.MergeIdentifiers();
        merger.MergeFacets();
        merger.MergeTerms();
        merger.MergeForward();
        merger.MergeTexts();
        output.Finish(sources.Sum(s => s.LiveCount));
    }

    /// <summary>The number in the merged segment of each document of each source, -1 for those deleted.</summary>
    internal static int[][] Number(IReadOnlyList<SegmentView> sources)
    {
        var next = 0;
        return [.. sources.Select(source =>
        {
            var numbers = new int[source.Reader.DocumentCount];
            for (var document = 0; document < numbers.Length; document++)
                numbers[document] = source.IsDeleted(document) ? -1 : next++;
            return numbers;
        })];
    }

    private IEnumerable<(SegmentView Source, int Index, int Document)> Live()
    {
        for (var i = 0; i < sources.Count; i++)
            for (var document = 0; document < documents[i].Length; document++)
                if (documents[i][document] >= 0)
                    yield return (sources[i], i, document);
    }

    private void MergeIdentifiers() => IdentifierTable.Write(output, sources.Sum(s => s.LiveCount), visit =>
    {
        foreach (var (source, _, document) in Live())
            visit(source.Reader.Identifiers.BytesOf(document));
    }, Live().Select(d => d.Source.Reader.Identifiers.TicksOf(d.Document)));

    private void MergeFacets()
    {
        var merged = new List<(string, string[], List<(int, int)>)>();
        foreach (var name in sources.SelectMany(s => s.Reader.Facets.Names).Distinct().Order(StringComparer.Ordinal))
        {
            var used = sources.Select(s => new bool[s.Reader.Facets.Values(name).Length]).ToArray();
            foreach (var (source, index, document) in Live())
                foreach (var value in source.Reader.Facets.Numbers(name, document))
                    used[index][value] = true;
            var values = sources.SelectMany((s, i) => s.Reader.Facets.Values(name).Where((_, n) => used[i][n])).Distinct().Order(StringComparer.Ordinal).ToArray();
            var numbers = sources.Select(s => Array.ConvertAll(s.Reader.Facets.Values(name), v => Array.BinarySearch(values, v, StringComparer.Ordinal))).ToArray();
            var entries = new List<(int Document, int Value)>();
            foreach (var (source, index, document) in Live())
                foreach (var value in source.Reader.Facets.Numbers(name, document))
                    entries.Add((documents[index][document], numbers[index][value]));
            if (values.Length > 0)
                merged.Add((name, values, entries));
        }
        FacetTable.Write(output, sources.Sum(s => s.LiveCount), merged);
    }

    private void MergeTerms()
    {
        using var sink = new TermSink(output);
        var walks = new List<(TermWalk Walk, int Source)>();
        for (var i = 0; i < sources.Count; i++)
        {
            var walk = sources[i].Reader.Terms.At(0);
            if (walk.MoveNext())
                walks.Add((walk, i));
        }
        var group = new List<(TermWalk Walk, int Source)>();
        while (walks.Count > 0)
        {
            group.Clear();
            foreach (var walk in walks)
            {
                var order = group.Count == 0 ? -1 : walk.Walk.Key.SequenceCompareTo(group[0].Walk.Key);
                if (order < 0)
                    group.Clear();
                if (order <= 0)
                    group.Add(walk);
            }
            MergeTerm(sink, group);
            foreach (var (walk, source) in group)
                if (!walk.MoveNext())
                    walks.RemoveAll(w => w.Source == source);
        }
        sink.Finish();
    }

    private void MergeTerm(TermSink sink, List<(TermWalk Walk, int Source)> group)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (walk, source) in group)
            AddPostings(sink.Postings, sources[source].Reader.Blocks(walk.Entry), documents[source]);
        var count = sink.Postings.Count;
        var exact = group[0].Walk.Key[0] == TermKey.Exact;
        var written = sink.End(group[0].Walk.Key);
        if (!exact)
            return;
        foreach (var (walk, source) in group)
            terms[source][walk.Number] = written ? frequencies.Count : -1;
        if (written)
            frequencies.Add(count);
    }

    private static void AddPostings(PostingsWriter writer, PostingsBlocks blocks, int[] numbers)
    {
        for (var block = 0; block < blocks.BlockCount; block++)
        {
            blocks.Load(block);
            var codes = blocks.Codes();
            for (var i = 0; i < blocks.InBlock; i++)
                if (numbers[blocks.Documents[i]] is >= 0 and var number)
                    writer.Add(number, (byte)codes[i]);
        }
    }

    private void MergeForward()
    {
        var byRank = Enumerable.Range(0, frequencies.Count).ToArray();
        Array.Sort(byRank, (a, b) => frequencies[a] != frequencies[b] ? frequencies[b].CompareTo(frequencies[a]) : a.CompareTo(b));
        var ranks = new int[byRank.Length];
        for (var rank = 0; rank < byRank.Length; rank++)
            ranks[byRank[rank]] = rank + 1;
        var forward = new ForwardWriter(output);
        forward.Begin();
        var lengths = new int[ForwardIndex.Fields];
        var words = Array.Empty<int>();
        for (var i = 0; i < sources.Count; i++)
        {
            var reader = sources[i].Reader.Forward;
            var map = new int[terms[i].Length + 1];
            for (var word = 1; word < map.Length; word++)
                map[word] = terms[i][reader.TermOf(word)] is >= 0 and var term ? ranks[term] : 0;
            for (var document = 0; document < documents[i].Length; document++)
            {
                if (documents[i][document] < 0)
                    continue;
                var count = reader.Read(document, lengths, ref words);
                var content = words.AsSpan(0, count);
                foreach (ref var word in content)
                    word = map[word];
                forward.Add(lengths, content);
            }
        }
        forward.End(byRank);
    }

    private void MergeTexts()
    {
        var texts = new TextStoreWriter(output);
        texts.Begin();
        for (var i = 0; i < sources.Count; i++)
        {
            var store = sources[i].Reader.Texts;
            for (var block = 0; block < store.BlockCount; block++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (first, end) = (store.FirstDocument(block), store.FirstDocument(block + 1));
                if (store.RawLength(block) >= SmallBlock && !documents[i].AsSpan(first, end - first).Contains(-1))
                    texts.AddBlock(store.RawBlock(block), end - first);
                else
                    foreach (var (record, document) in store.ReadBlock(block).Select((r, n) => (r, first + n)))
                        if (documents[i][document] >= 0)
                            texts.Add(record);
            }
        }
        texts.End();
        HeadlineStore.Write(output, sources.Sum(s => s.LiveCount), visit =>
        {
            foreach (var (source, _, document) in Live())
                visit(source.Reader.Headlines.BytesOf(document));
        });
    }

    /// <summary>Blocks of fewer bytes than this are compressed anew together.</summary>
    private const int SmallBlock = 16 << 10;
}
