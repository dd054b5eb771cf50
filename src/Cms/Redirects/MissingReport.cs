using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Redirects;

/// <summary>The addresses that readers came for in vain most often, each with the page that was probably meant.</summary>
public sealed class MissingReport(PortalDbContext db, SearchIndexHost host)
{
    public const int MostShown = 30;
    private const int MostRead = 200;

    /// <summary>One address.</summary>
    /// <param name="Suggested">Path of a public article whose text is alike; null when there is none.</param>
    public sealed record Line(string Path, int Count, string? Suggested, string? Headline);

    /// <summary>The lines since a day, the most frequent first; those that lead somewhere by now are left out.</summary>
    public async Task<IReadOnlyList<Line>> ReadAsync(DateOnly since, CancellationToken cancellationToken)
    {
        var counts = await db.MissingPaths.AsNoTracking().Where(m => m.Day >= since).GroupBy(m => m.Path)
            .Select(g => new { Path = g.Key, Count = g.Sum(m => m.Count) }).OrderByDescending(g => g.Count).ThenBy(g => g.Path)
            .Take(MostRead).ToListAsync(cancellationToken);
        var paths = counts.ConvertAll(c => c.Path);
        var published = (await db.PublishedPaths.Where(p => paths.Contains(p.Path)).Select(p => p.Path).ToListAsync(cancellationToken)).ToHashSet();
        var patterns = await db.ManualRedirects.AsNoTracking().Select(r => r.From).ToListAsync(cancellationToken);
        var open = counts.Where(c => !published.Contains(c.Path) && !patterns.Exists(p => RedirectTable.Covers(p, c.Path))).Take(MostShown).ToList();
        var hits = open.ConvertAll(c => Alike(c.Path, cancellationToken));
        var ids = hits.OfType<Guid>().Distinct().ToList();
        var live = await db.LiveArticles.AsNoTracking().Where(l => ids.Contains(l.ArticleId))
            .Join(db.Articles, l => l.ArticleId, a => a.Id, (l, a) => new { l.ArticleId, l.Path, a.Headline }).ToDictionaryAsync(l => l.ArticleId, cancellationToken);
        return
        [
            .. open.Zip(hits, (c, hit) => hit is { } id && live.TryGetValue(id, out var article)
                ? new Line(c.Path, c.Count, article.Path, article.Headline)
                : new Line(c.Path, c.Count, null, null)),
        ];
    }

    // The last part of an address is mostly a headline without marks.
    private Guid? Alike(string path, CancellationToken cancellationToken)
    {
        var words = path[(path.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ').Replace(".html", "", StringComparison.OrdinalIgnoreCase);
        if (words.Length < 4)
            return null;
        host.TryUse(index => index.Search(new SearchRequest { Query = words, Limit = 1, Highlight = false, Repair = false, CountBound = 0 }, cancellationToken), out var found);
        return found?.Hits is [var hit, ..] && Guid.TryParse(hit.Id, out var id) ? id : null;
    }
}
