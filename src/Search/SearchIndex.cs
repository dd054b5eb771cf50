using System.Text.Json;

namespace CommsPortal.Search;

/// <summary>
/// A full-text index of Vietnamese documents in one directory. Any number of threads may search while one writes; searches never
/// wait for writers. One process owns a directory at a time.
/// </summary>
public sealed partial class SearchIndex : IDisposable
{
    private sealed record Stored(long Cursor, List<SearchDocument> Documents);

    private readonly Lock gate = new();
    private readonly string path;
    private Dictionary<string, SearchDocument> documents;
    private bool disposed;

    private SearchIndex(string path, Stored stored)
    {
        this.path = path;
        Cursor = stored.Cursor;
        documents = stored.Documents.ToDictionary(d => d.Id);
    }

    /// <summary>Opens the index in a directory, creating both if missing.</summary>
    /// <exception cref="IndexCorruptException">A file is damaged.</exception>
    /// <exception cref="IOException">Another process has the index open, or the directory cannot be written.</exception>
    public static SearchIndex Open(string directory, SearchIndexOptions? options = null)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, "interim.json");
        try
        {
            var stored = File.Exists(path) ? JsonSerializer.Deserialize<Stored>(File.ReadAllText(path))! : new Stored(0, []);
            return new SearchIndex(path, stored);
        }
        catch (JsonException e)
        {
            throw new IndexCorruptException(path, "it cannot be read", e);
        }
    }

    /// <summary>Deletes the index files in a directory that is not open; other files stay.</summary>
    public static void Destroy(string directory) => File.Delete(Path.Combine(directory, "interim.json"));

    /// <summary>The owner's cursor of the last <see cref="Commit"/>, 0 when there was none.</summary>
    public long Cursor { get; private set; }

    /// <summary>Documents visible to searches.</summary>
    public int Count => documents.Count;

    /// <summary>Adds a document or replaces the one with the same identifier. Visible within <see cref="SearchIndexOptions.RefreshInterval"/>; durable at <see cref="Commit"/>.</summary>
    /// <exception cref="ArgumentException">The identifier is empty or too long.</exception>
    public void Put(SearchDocument document)
    {
        lock (gate)
            documents = new Dictionary<string, SearchDocument>(documents) { [document.Id] = document };
    }

    /// <summary>Removes a document, if it is there.</summary>
    public void Delete(string id)
    {
        lock (gate)
        {
            var copy = new Dictionary<string, SearchDocument>(documents);
            copy.Remove(id);
            documents = copy;
        }
    }

    /// <summary>Makes everything put and deleted so far visible to searches that start after the return.</summary>
    public void Refresh() => ObjectDisposedException.ThrowIf(disposed, this);

    /// <summary>
    /// Makes everything so far durable, together with the owner's cursor, in one atomic step: after a crash the index is exactly as at
    /// one commit. Also refreshes.
    /// </summary>
    public void Commit(long cursor)
    {
        lock (gate)
        {
            File.WriteAllText(path + ".tmp", JsonSerializer.Serialize(new Stored(cursor, [.. documents.Values])));
            File.Move(path + ".tmp", path, overwrite: true);
            Cursor = cursor;
        }
    }

    /// <summary>Searches.</summary>
    /// <exception cref="ArgumentException">A limit is out of range, or <see cref="SearchRequest.After"/> is not a cursor of this index.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        var words = InterimText.Words(request.Query);
        var matches = documents.Values.Where(d => Passes(d, request)).Select(d => (Document: d, Score: Score(d, words)))
            .Where(m => words.Count == 0 || m.Score > 0).ToList();
        matches.Sort((a, b) => Compare(a, b, words.Count == 0 && request.Sort == SearchSort.Relevance ? SearchSort.Newest : request.Sort));
        var skip = request.After is null ? 0 : int.TryParse(request.After, out var n) ? n : throw new ArgumentException("After is not a cursor.", nameof(request));
        var page = matches.Skip(skip).Take(request.Limit).Select(m => new SearchHit
        {
            Id = m.Document.Id,
            Score = m.Score,
            Date = m.Document.Date,
            Headline = request.Highlight ? Mark(m.Document.Headline, words) : HighlightedText.Empty,
            Snippet = request.Highlight ? Mark(Cut(m.Document.Lead.Length > 0 ? m.Document.Lead : m.Document.Body), words) : HighlightedText.Empty,
        }).ToList();
        return new SearchResult
        {
            Hits = page,
            Total = matches.Count,
            Next = skip + page.Count < matches.Count ? (skip + page.Count).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            Facets = [.. request.FacetNames.Select(name => new FacetResult(name, [.. matches.SelectMany(m => Values(m.Document, name)).GroupBy(v => v)
                .Select(g => new FacetCount(g.Key, g.Count())).OrderByDescending(f => f.Count).ThenBy(f => f.Value, StringComparer.Ordinal).Take(request.FacetLimit)]))],
            Interpretation = new QueryInterpretation { Words = words },
        };
    }

    private static IEnumerable<string> Values(SearchDocument d, string name) =>
        name == "year" ? (d.Date is { } date ? [date.ToOffset(TimeSpan.FromHours(7)).Year.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [])
        : d.Facets.TryGetValue(name, out var values) ? values : [];

    private static bool Passes(SearchDocument d, SearchRequest r) =>
        (r.From is null || d.Date >= r.From) && (r.To is null || d.Date < r.To) && r.Filters.All(f => Values(d, f.Key).Any(f.Value.Contains));

    private static double Score(SearchDocument d, List<string> words)
    {
        var headline = InterimText.Words(d.Headline + " " + string.Join(' ', d.Tags) + " " + string.Join(' ', d.Names));
        var rest = InterimText.Words(d.Lead + " " + d.Body);
        if (!words.TrueForAll(w => headline.Contains(w) || rest.Contains(w)))
            return 0;
        return words.Sum(w => (5.0 * headline.Count(h => h == w)) + rest.Count(h => h == w));
    }

    private static int Compare((SearchDocument Document, double Score) a, (SearchDocument Document, double Score) b, SearchSort sort)
    {
        var order = sort switch
        {
            SearchSort.Newest => Nullable.Compare(b.Document.Date, a.Document.Date),
            SearchSort.Oldest => Nullable.Compare(a.Document.Date, b.Document.Date),
            _ => b.Score.CompareTo(a.Score),
        };
        return order != 0 ? order : string.CompareOrdinal(a.Document.Id, b.Document.Id);
    }

    private static string Cut(string text) => text.Length <= 240 ? text : text[..240];

    private static HighlightedText Mark(string text, List<string> words) =>
        new(text, InterimText.Spans(text).FindAll(s => words.Contains(InterimText.Fold(text.Substring(s.Start, s.Length)))));

    /// <summary>Completes what is being typed.</summary>
    public IReadOnlyList<Suggestion> Suggest(SuggestRequest request)
    {
        var prefix = InterimText.Fold(request.Prefix.Trim());
        return prefix.Length == 0 ? [] : [.. documents.Values.Where(d => InterimText.Fold(d.Headline).Contains(prefix, StringComparison.Ordinal))
            .Take(request.Limit).Select(d => new Suggestion(SuggestionKind.Headline, new HighlightedText(d.Headline, []), d.Id))];
    }

    /// <summary>Documents on the same matter as one, best first, without that one. Empty if the document is unknown.</summary>
    public IReadOnlyList<SearchHit> MoreLikeThis(string id, int count)
    {
        if (!documents.TryGetValue(id, out var one))
            return [];
        var words = InterimText.Words(one.Headline).ToHashSet();
        return [.. documents.Values.Where(d => d.Id != id).Select(d => new SearchHit { Id = d.Id, Date = d.Date, Score = InterimText.Words(d.Headline).Count(words.Contains) })
            .Where(h => h.Score > 1).OrderByDescending(h => h.Score).Take(count)];
    }

    /// <summary>Why a document ranks where it does for a request; null if it does not match.</summary>
    public Explanation? Explain(SearchRequest request, string id) =>
        documents.TryGetValue(id, out var d) && Score(d, InterimText.Words(request.Query)) is > 0 and var score ? new Explanation("words", score, []) : null;

    /// <summary>Replaces the phrases of one kind that <see cref="Suggest"/> offers besides headlines and tags, the most important first.</summary>
    public void SetPhrases(SuggestionKind kind, IReadOnlyList<string> phrases) => ObjectDisposedException.ThrowIf(disposed, this);

    /// <summary>Reads the synonym files again and takes other synonyms besides.</summary>
    public void ReloadSynonyms(SynonymTable? besides = null) => ObjectDisposedException.ThrowIf(disposed, this);

    /// <summary>Releases the directory. What was not committed is lost.</summary>
    public void Dispose() => disposed = true;
}
