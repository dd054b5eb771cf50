using CommsPortal.Search.Analysis;
using CommsPortal.Search.Facets;
using CommsPortal.Search.Forward;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;
using CommsPortal.Search.Suggesting;
using CommsPortal.Search.Terms;
using CommsPortal.Search.Texts;

namespace CommsPortal.Search.Segments;

/// <summary>An immutable segment. Thread-safe; counted references keep its memory until the last search that uses it has ended.</summary>
internal sealed class SegmentReader : IDisposable
{
    private readonly SegmentInput input;
    private readonly long postingsOffset;
    private readonly long postingsLength;
    private (string Tag, string Folded)[]? tags;
    private string?[]? rendered;
    private int references = 1;

    internal SegmentReader(MappedBytes bytes, long number)
    {
        Number = number;
        try
        {
            input = new SegmentInput(bytes);
            Identifiers = new IdentifierTable(input);
            Facets = new FacetTable(input);
            Terms = new TermDictionary(input);
            Forward = new ForwardIndex(input, Terms.ExactCount);
            Sequences = new SequenceMemory(input.DocumentCount);
            Texts = new TextStore(input);
            Headlines = new HeadlineStore(input);
            Completions = new Completions(Terms);
            (postingsOffset, postingsLength) = input.Locate(SectionKind.Postings);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            bytes.Dispose();
            throw new IndexCorruptException(bytes.Name, "it cannot be read", e);
        }
        catch (IndexCorruptException)
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>The file's number, 0 for a segment in memory only.</summary>
    internal long Number { get; }

    internal string Name => input.Bytes.Name;

    internal long Bytes => input.Bytes.Length;

    internal int DocumentCount => input.DocumentCount;

    internal IdentifierTable Identifiers { get; }

    internal FacetTable Facets { get; }

    internal TermDictionary Terms { get; }

    internal ForwardIndex Forward { get; }

    internal SequenceMemory Sequences { get; }

    internal TextStore Texts { get; }

    internal HeadlineStore Headlines { get; }

    internal Completions Completions { get; }

    /// <summary>The tags of the segment's documents, each with its folded form.</summary>
    internal IReadOnlyList<(string Tag, string Folded)> Tags =>
        LazyInitializer.EnsureInitialized(ref tags, () => [.. Facets.Values(SegmentBuffer.TagFacet).Select(t => (t, Analyzer.Fold(t)))]);

    /// <summary>The lead and the body of a document as they were put, but for broken surrogates.</summary>
    internal (string Lead, string Body) Read(int document)
    {
        var lengths = new int[ForwardIndex.Fields];
        var words = new int[512];
        Forward.Read(document, lengths, ref words);
        var record = Texts.Read(document);
        return (Residue.Restore(record.Lead, words.AsSpan(lengths[(int)Field.Headline], lengths[(int)Field.Lead]), Render),
            Residue.Restore(record.Body, words.AsSpan(lengths[(int)Field.Headline] + lengths[(int)Field.Lead], lengths[(int)Field.Body]), Render));
    }

    internal PostingsCursor Open(PostingsEntry entry) => new(Blocks(entry));

    /// <summary>Opens a list for reading in bulk.</summary>
    internal BlockScanner Scan(PostingsEntry entry, float[] impacts) => new(Blocks(entry), impacts);

    /// <summary>Opens the postings of a key, null if the segment does not have it.</summary>
    internal PostingsCursor? Open(ReadOnlySpan<byte> key) => Terms.TryFind(key, out var entry, out _) ? Open(entry) : null;

    internal PostingsBlocks Blocks(PostingsEntry entry)
    {
        if (entry.Offset < 0 || entry.Offset + entry.Length > postingsLength || entry.Count <= 0 || entry.Count > DocumentCount)
            throw new IndexCorruptException(Name, "a term points outside the postings");
        return new PostingsBlocks(input.Bytes, postingsOffset, entry, DocumentCount);
    }

    private string Render(int word)
    {
        var known = LazyInitializer.EnsureInitialized(ref rendered, () => new string?[Terms.ExactCount + 1]);
        if (known[word] is { } written)
            return written;
        var walk = Terms.At(Forward.TermOf(word));
        walk.MoveNext();
        return known[word] = Syllable.Render(TermKey.Parts(walk.Key).Second);
    }

    internal void Verify(CancellationToken cancellationToken) => input.Verify(cancellationToken);

    internal void AddReference() => Interlocked.Increment(ref references);

    /// <summary>Gives back one reference; the last one closes the segment.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref references) == 0)
            input.Dispose();
    }
}
