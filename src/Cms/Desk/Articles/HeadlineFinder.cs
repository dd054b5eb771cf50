using System.Collections.Concurrent;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>
/// Finds articles by words of their headlines, with or without diacritics. The headlines are kept in memory, folded, and brought up to
/// date from the database at each search: some 200 bytes an article.
/// </summary>
public sealed class HeadlineFinder(IDbContextFactory<PortalDbContext> contexts) : IDisposable
{
    private const int MostMatches = 2_000;
    private const int LongestHeadline = 1_000;

    // A transaction may commit after one with a later time; reading the last minute again finds it.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, string> headlines = new();
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private DateTimeOffset seen = DateTimeOffset.UnixEpoch;

    /// <summary>The articles whose headlines have all words of <paramref name="text"/>, newest first, at most 2,000.</summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(string text, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        var words = Fold(text).Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        return headlines.Where(h => words.All(w => h.Value.Contains(w, StringComparison.Ordinal)))
            .Select(h => h.Key).OrderDescending().Take(MostMatches).ToList();
    }

    public void Dispose() => refreshing.Dispose();

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            var since = seen - Overlap;
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var changed = db.Articles.AsNoTracking().Where(a => a.UpdatedAt >= since).Select(a => new { a.Id, a.Headline, a.UpdatedAt });
            await foreach (var article in changed.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                headlines[article.Id] = Fold(article.Headline);
                if (article.UpdatedAt > seen)
                    seen = article.UpdatedAt;
            }
        }
        finally
        {
            refreshing.Release();
        }
    }

    private static string Fold(string text) => Slug.From(text, LongestHeadline);
}
