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

    private void MergeIdentifiers() => IdentifierTable.Write(output,
        [.. Live().Select(d => d.Source.Reader.Identifiers.BytesOf(d.Document).ToArray())],
        [.. Live().Select(d => d.Source.Reader.Identifiers.TicksOf(d.Document))]);

    private void MergeFacets()
    {
        var merged = new List<(string, string[], List<(int, int)>)>();
        foreach (var name in sources.SelectMany(s => s.Reader.Facets.Names).Distinct().Order(StringComparer.Ordinal))
        {
            var entries = Live().SelectMany(d => d.Source.Reader.Facets.Of(name, d.Document).Select(value => (Document: documents[d.Index][d.Document], Value: value))).ToList();
            var values = entries.Select(e => e.Value).Distinct().Order(StringComparer.Ordinal).ToArray();
            var numbers = values.Select((value, number) => (value, number)).ToDictionary(p => p.value, p => p.number, StringComparer.Ordinal);
            if (values.Length > 0)
                merged.Add((name, values, entries.ConvertAll(e => (e.Document, numbers[e.Value]))));
        }
        FacetTable.Write(output, sources.Sum(s => s.LiveCount), merged);
    }

    private void MergeTerms()
    {
        var sink = new TermSink(output);
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
            AddPostings(sink.Postings, sources[source].Reader.Open(walk.Entry), documents[source]);
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

    private static void AddPostings(PostingsWriter writer, PostingsCursor cursor, int[] numbers)
    {
        while (cursor.Next() is var document && document != PostingsCursor.End)
            if (numbers[document] >= 0)
                writer.Add(numbers[document], (byte)cursor.Code);
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
        HeadlineStore.Write(output, Live().Select(d => d.Source.Reader.Headlines.BytesOf(d.Document).ToArray()));
    }

    /// <summary>Blocks of fewer bytes than this are compressed anew together.</summary>
    private const int SmallBlock = 16 << 10;
}
