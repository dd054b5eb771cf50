using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Search.Statistics;

/// <summary>
/// Readers' popular queries as suggestions. Each is offered in the words of a public article: a query that stands in none is never
/// offered, however often it was asked, so that nobody can put words on the site by asking for them; and one that is mostly typed without
/// diacritics gets them.
/// </summary>
public sealed class PopularQueries(
    SearchIndexHost host, IDbContextFactory<PortalDbContext> contexts, IOptions<SearchOptions> options, TimeProvider time) : IDisposable
{
    private const int Days = 30;
    private const int Candidates = 200;
    private const int MostOffered = 100;
    private const int LongestQuote = 120;

    private readonly SemaphoreSlim loading = new(1);
    private volatile IReadOnlyList<string> offered = [];

    /// <summary>The queries offered now, the most asked first.</summary>
    public IReadOnlyList<string> Offered => offered;

    /// <summary>Reads the counts again and hands the queries to the index; one after the other, so that the newest reading stands.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await loading.WaitAsync(cancellationToken);
        try
        {
            await LoadAloneAsync(cancellationToken);
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private async Task LoadAloneAsync(CancellationToken cancellationToken)
    {
        var from = Clock.DayOf(time.GetUtcNow()).AddDays(1 - Days);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var report = await SearchReport.ReadAsync(db, from, options.Value.StatisticsMinimum, Candidates, cancellationToken);
        host.TryUse(index => Offer(index, report.Popular, cancellationToken), out _);
    }

    private bool Offer(SearchIndex index, IReadOnlyList<QueryCount> popular, CancellationToken cancellationToken)
    {
        // Spellings with and without diacritics are one suggestion.
        var quotes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var query in popular)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var folded = Slug.From(query.Query);
            if (quotes.Count < MostOffered && folded.Length > 0 && !quotes.ContainsKey(folded) && QuoteOf(index, query.Query, folded) is { } quote)
                quotes.Add(folded, quote);
        }

        offered = [.. quotes.Values];
        index.SetPhrases(SuggestionKind.Query, offered);
        return true;
    }

    /// <summary>The query's words as they stand together in an article; null when they do in none.</summary>
    private static string? QuoteOf(SearchIndex index, string query, string folded)
    {
        var found = index.Search(new SearchRequest { Query = $"\"{query}\"", Limit = 3, CountBound = 0, Repair = false });
        return found.Hits.SelectMany(h => Quotes(h.Headline).Concat(Quotes(h.Snippet))).FirstOrDefault(q => Slug.From(q) == folded);
    }

    private static IEnumerable<string> Quotes(HighlightedText text)
    {
        for (var first = 0; first < text.Spans.Count; first++)
        {
            for (var last = first; last < text.Spans.Count; last++)
            {
                var (start, end) = (text.Spans[first].Start, text.Spans[last].Start + text.Spans[last].Length);
                if (end - start > LongestQuote)
                    break;
                yield return string.Join(' ', text.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }
}
