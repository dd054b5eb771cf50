using System.Text;
using CommsPortal.Search.Analysis;
using CommsPortal.Search.Querying;
using CommsPortal.Search.Segments;
using CommsPortal.Search.Storage;
using CommsPortal.Search.Suggesting;

namespace CommsPortal.Search;

/// <summary>
/// A full-text index of Vietnamese documents in one directory. Any number of threads may search while one writes; searches never
/// wait for writers. One process owns a directory at a time.
/// </summary>
public sealed partial class SearchIndex : IDisposable
{
    private const int LongestId = 256;

    private readonly SearchIndexOptions options;
    private readonly IndexWriter writer;
    private readonly Lock phraseGate = new();
    private SynonymIndex synonyms = SynonymIndex.Empty;
    private PhraseList[] phrases = [];

    private SearchIndex(string directory, SearchIndexOptions options)
    {
        this.options = options;
        ReloadSynonyms(options.Synonyms);
        writer = new IndexWriter(directory, options);
    }

    /// <summary>Opens the index in a directory, creating both if missing.</summary>
    /// <exception cref="IndexCorruptException">A file is damaged. Small indexes are verified before this returns; large ones meanwhile, and the next call then throws.</exception>
    /// <exception cref="IOException">Another process has the index open, or the directory cannot be written.</exception>
    /// <exception cref="FormatException">A synonym file cannot be read.</exception>
    public static SearchIndex Open(string directory, SearchIndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        options ??= new SearchIndexOptions();
        options.Validate();
        return new SearchIndex(Path.GetFullPath(directory), options);
    }

    /// <summary>Deletes the index files in a directory that is not open; other files stay.</summary>
    public static void Destroy(string directory)
    {
        if (!Directory.Exists(directory))
            return;
        File.Delete(Path.Combine(directory, Manifest.FileName));
        foreach (var file in Directory.EnumerateFiles(directory, "*" + Manifest.Extension).Concat(Directory.EnumerateFiles(directory, "manifest.tmp")))
            File.Delete(file);
        File.Delete(Path.Combine(directory, "write.lock"));
    }

    /// <summary>The owner's cursor of the last <see cref="Commit"/>, 0 when there was none.</summary>
    public long Cursor => writer.Cursor;

    /// <summary>Documents visible to searches.</summary>
    public int Count => Read(snapshot => snapshot.LiveCount);

    /// <summary>Adds a document or replaces the one with the same identifier. Visible within <see cref="SearchIndexOptions.RefreshInterval"/>; durable at <see cref="Commit"/>.</summary>
    /// <exception cref="ArgumentException">The identifier is empty, longer than 256 bytes or not Unicode, a text is null, or a facet's name or value holds a NUL or the name starts with U+0001.</exception>
    public void Put(SearchDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        CheckId(document.Id);
        if (document.Headline is null || document.Lead is null || document.Body is null || document.Tags?.Contains(null!) is not false
            || document.Names?.Contains(null!) is not false || document.Facets?.Values.Any(v => v?.Contains(null!) is not false) is not false)
            throw new ArgumentException("A text, tag, name or facet of the document is null; leave it empty.", nameof(document));
        foreach (var (name, values) in document.Facets)
            if (name.StartsWith('\u0001') || name.Contains('\0', StringComparison.Ordinal) || values.Any(v => v.Contains('\0', StringComparison.Ordinal)))
                throw new ArgumentException($"The facet '{name}' has a control character in its name or values; remove it.", nameof(document));
        writer.Put(document);
    }

    /// <summary>Removes a document, if it is there.</summary>
    public void Delete(string id)
    {
        CheckId(id);
        writer.Delete(id);
    }

    /// <summary>Makes everything put and deleted so far visible to searches that start after the return.</summary>
    public void Refresh() => writer.Refresh();

    /// <summary>
    /// Makes everything so far durable, together with the owner's cursor, in one atomic step: after a crash the index is exactly as at
    /// one commit. Also refreshes.
    /// </summary>
    public void Commit(long cursor) => writer.Commit(cursor);

    /// <summary>Merges everything committed into one segment, which makes searches a little faster. Never needed; merges happen by themselves.</summary>
    public void Optimize(CancellationToken cancellationToken = default) => writer.Optimize(cancellationToken);

    /// <summary>Searches.</summary>
    /// <exception cref="ArgumentException">A limit is out of range, or <see cref="SearchRequest.After"/> is not a cursor of this index.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        return Read(snapshot => new Searcher(snapshot, options, Volatile.Read(ref synonyms), request, cancellationToken).Search());
    }

    /// <summary>Completes what is being typed.</summary>
    public IReadOnlyList<Suggestion> Suggest(SuggestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Limit is < 1 or > 20)
            throw new ArgumentException($"Limit must be 1 to 20, not {request.Limit}.", nameof(request));
        return Read(snapshot => new Suggester(snapshot, Volatile.Read(ref phrases)).Suggest(request));
    }

    /// <summary>Documents on the same matter as one, best first, without that one. Empty if the document is unknown.</summary>
    public IReadOnlyList<SearchHit> MoreLikeThis(string id, int count)
    {
        CheckId(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SearchRequest.MaxLimit);
        return Read(snapshot => new SimilarDocuments(snapshot).Find(id, count));
    }

    /// <summary>Why a document ranks where it does for a request; null if it does not match.</summary>
    public Explanation? Explain(SearchRequest request, string id)
    {
        Check(request);
        return Read(snapshot => new Searcher(snapshot, options, Volatile.Read(ref synonyms), request, CancellationToken.None).Explain(id));
    }

    /// <summary>Replaces the phrases of one kind that <see cref="Suggest"/> offers besides headlines and tags, the most important first.</summary>
    public void SetPhrases(SuggestionKind kind, IReadOnlyList<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        if (kind is not (SuggestionKind.Query or SuggestionKind.Name))
            throw new ArgumentException("Only queries and names are set; tags and headlines come from the documents.", nameof(kind));
        lock (phraseGate)
            Volatile.Write(ref this.phrases, [.. this.phrases.Where(p => p.Kind != kind).Append(new PhraseList(kind, phrases)).OrderBy(p => p.Kind)]);
    }

    /// <summary>Reads the synonym files again and takes other synonyms besides.</summary>
    /// <exception cref="FormatException">A file cannot be read; the synonyms stay as they were.</exception>
    public void ReloadSynonyms(SynonymTable? besides = null)
    {
        var pairs = new List<Synonym>(besides?.Synonyms ?? []);
        foreach (var file in options.SynonymFiles)
        {
            try
            {
                pairs.AddRange(SynonymTable.Parse(File.ReadAllText(file)).Synonyms);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{file}: {e.Message}", e);
            }
        }
        Volatile.Write(ref synonyms, new SynonymIndex(new SynonymTable(pairs)));
    }

    /// <summary>Releases the directory. What was not committed is lost.</summary>
    public void Dispose() => writer.Dispose();

    /// <summary>The first ranking alone, of documents with all words as typed, and their number: for comparing it with an exhaustive one.</summary>
    internal (List<string> Ids, int Total) FirstRanking(string query, int count) => Read(snapshot =>
    {
        var vocabulary = new Vocabulary(snapshot);
        var plan = QueryPlanner.Plan(QueryParser.Parse(query), vocabulary, SynonymIndex.Empty, relaxed: false, weak: false);
        var matches = new Matches(plan, vocabulary, new DocumentFilter(new SearchRequest(), vocabulary.Snapshot));
        var best = matches.Best(count, null, CancellationToken.None).ConvertAll(b =>
        {
            var segment = snapshot.SegmentOf(b.Document);
            return snapshot.Views[segment].Reader.Identifiers.IdOf(b.Document - snapshot.Bases[segment]);
        });
        return (best, matches.Count(int.MaxValue, CancellationToken.None));
    });

    private T Read<T>(Func<IndexSnapshot, T> read)
    {
        var snapshot = writer.Acquire();
        try
        {
            return read(snapshot);
        }
        catch (Exception e) when (IndexWriter.IsDamage(e))
        {
            throw writer.Condemn(e, snapshot.Views.Select(v => v.Reader));
        }
        finally
        {
            snapshot.Release();
        }
    }

    private static void CheckId(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (Encoding.UTF8.GetByteCount(id) > LongestId)
            throw new ArgumentException($"The identifier is longer than {LongestId} bytes.", nameof(id));
        if (!string.Equals(WellFormed.Of(id), id, StringComparison.Ordinal))
            throw new ArgumentException("The identifier has half of a surrogate pair.", nameof(id));
    }

    private static void Check(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Limit is < 1 or > SearchRequest.MaxLimit)
            throw new ArgumentException($"Limit must be 1 to {SearchRequest.MaxLimit}, not {request.Limit}.", nameof(request));
        if (request.CountBound < 0 || request.FacetLimit < 0)
            throw new ArgumentException("CountBound and FacetLimit must not be negative.", nameof(request));
    }
}
