using CommsPortal.Search.Analysis;
using CommsPortal.Search.Forward;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;
using CommsPortal.Search.Texts;

namespace CommsPortal.Search.Segments;

/// <summary>Inverts documents in memory until <see cref="SegmentWriter"/> writes them as a segment. Not thread-safe.</summary>
internal sealed class SegmentBuffer(Lexicon lexicon)
{
    /// <summary>The facet under which tags are kept for suggestions; owners cannot name it.</summary>
    internal const string TagFacet = "\u0001tag";

    private readonly Dictionary<(string Name, string Value), int> facetNumbers = [];
    private readonly Dictionary<long, float> pairWeights = [];
    private readonly TermWeights exactWeights = new();
    private readonly TermWeights foldedWeights = new();
    private readonly TermWeights headlineWeights = new();
    private readonly List<Lexicon.Entry>[] fields = [[], [], [], [], []];
    private readonly ByteBuffer residue = new(1 << 12);
    private long textBytes;

    internal Lexicon Lexicon { get; } = lexicon;

    internal List<string> Ids { get; } = [];

    internal List<long> Dates { get; } = [];

    internal List<string> Headlines { get; } = [];

    internal List<TextRecord> Texts { get; } = [];

    internal TermLog Exact { get; } = new();

    internal TermLog Folded { get; } = new();

    internal TermLog InHeadline { get; } = new();

    /// <summary>Pairs by document: the numbers of two folded words in one, and the weight code.</summary>
    internal List<(long Pair, int Document, byte Code)> Pairs { get; } = [];

    internal List<(string Name, string Value)> FacetValues { get; } = [];

    /// <summary>Facet values of each document, as numbers into <see cref="FacetValues"/>, ascending.</summary>
    internal List<int[]> Facets { get; } = [];

    /// <summary>Words of all documents one after the other, as exact numbers, -1 between values; with the five field lengths of each.</summary>
    internal List<int> Words { get; } = [];

    internal List<int> Lengths { get; } = [];

    internal int Count => Ids.Count;

    /// <summary>About how much memory the documents take.</summary>
    internal long Bytes => textBytes + ((Exact.Count + Folded.Count + InHeadline.Count) * 5L) + (Pairs.Count * 16L) + (Words.Count * 4L) + (Count * 200L);

    internal void Add(SearchDocument document)
    {
        Ids.Add(document.Id);
        Dates.Add(document.Date?.UtcTicks ?? -1);
        Headlines.Add(document.Headline);
        ReadFields(document);
        textBytes += (2L * document.Headline.Length) + Texts[^1].Lead.Length + Texts[^1].Body.Length;
        Invert();
        Facets.Add(FacetsOf(document));
    }

    private void ReadFields(SearchDocument document)
    {
        foreach (var field in fields)
            field.Clear();
        Read(document.Headline, fields[(int)Field.Headline]);
        Read(document.Lead, fields[(int)Field.Lead]);
        var lead = residue.Span.ToArray();
        Read(document.Body, fields[(int)Field.Body]);
        Texts.Add(new TextRecord(lead, residue.Span.ToArray()));
        ReadAll(document.Tags, fields[(int)Field.Tags]);
        ReadAll(document.Names, fields[(int)Field.Names]);
    }

    private void ReadAll(IReadOnlyList<string> values, List<Lexicon.Entry> words)
    {
        foreach (var value in values)
        {
            if (words.Count > 0)
                words.Add(new Lexicon.Entry(-1, -1));
            Read(value, words);
        }
    }

    private void Read(string text, List<Lexicon.Entry> words)
    {
        var breaker = new WordBreaker(text);
        var end = 0;
        residue.Clear();
        while (breaker.MoveNext())
        {
            if (Lexicon.Of(breaker.Surface) is not { Exact: >= 0 } entry)
                continue;
            words.Add(entry);
            Residue.Write(residue, text.AsSpan(end, breaker.Start - end), breaker.Surface, Lexicon.Rendered[entry.Exact]);
            end = breaker.Start + breaker.Length;
        }
        residue.String(text[end..]);
    }

    private void Invert()
    {
        exactWeights.Begin();
        foldedWeights.Begin();
        headlineWeights.Begin();
        pairWeights.Clear();
        for (var field = 0; field < fields.Length; field++)
            InvertField((Field)field, fields[field]);
        exactWeights.MoveTo(Exact);
        foldedWeights.MoveTo(Folded);
        headlineWeights.MoveTo(InHeadline);
        foreach (var (pair, weight) in pairWeights)
            Pairs.Add((pair, Count - 1, Weight.Encode(weight)));
    }

    private void InvertField(Field field, List<Lexicon.Entry> words)
    {
        var weight = FieldWeights.PerOccurrence(field, words.Count);
        var before = -1;
        foreach (var word in words)
        {
            Words.Add(word.Exact);
            if (word.Exact >= 0)
            {
                exactWeights.Add(word.Exact, weight);
                foldedWeights.Add(word.Folded, weight);
                if (field == Field.Headline)
                    headlineWeights.Add(word.Folded, weight);
                if (before >= 0 && field != Field.Body)
                {
                    var pair = ((long)before << 32) | (uint)word.Folded;
                    pairWeights[pair] = pairWeights.GetValueOrDefault(pair) + weight;
                }
            }
            before = word.Folded;
        }
        Lengths.Add(words.Count);
    }

    private int[] FacetsOf(SearchDocument document)
    {
        var numbers = new SortedSet<int>();
        foreach (var (name, values) in document.Facets)
            foreach (var value in values)
                numbers.Add(FacetNumber(name, value));
        foreach (var tag in document.Tags)
            numbers.Add(FacetNumber(TagFacet, tag));
        return [.. numbers];
    }

    private int FacetNumber(string name, string value)
    {
        (name, value) = (WellFormed.Of(name), WellFormed.Of(value));
        if (!facetNumbers.TryGetValue((name, value), out var number))
        {
            facetNumbers.Add((name, value), number = FacetValues.Count);
            FacetValues.Add((name, value));
        }
        return number;
    }
}
