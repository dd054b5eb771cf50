using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>Reads lists of public articles from the live index: one query for the page and one for the count, whatever the filters.</summary>
public static class ArticleList
{
    public static async Task<ArticleListPage> ReadAsync(PortalDbContext db, ArticleListQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        var matching = Matching(db, query);
        var total = await matching.LongCountAsync(cancellationToken);
        var rows = await Ordered(After(matching, query), query.Sort).Take(query.Limit + 1)
            .Select(l => new Row(l.ArticleId, l.Published, l.Updated, l.HeadlineSortKey, query.Whole ? l.Json : l.Summary))
            .ToListAsync(cancellationToken);
        var more = rows.Count > query.Limit;
        var page = more ? rows[..query.Limit] : rows;
        var items = page.Select(r => query.Fields.Count == 0 ? r.Json : ArticleMembers.Select(r.Json, query.Fields)).ToList();
        return new ArticleListPage(items, total, more ? PositionOf(page[^1], query.Sort).ToCursor(query.List, query.Sort) : null);
    }

    /// <summary>Public articles that pass <paramref name="filter"/>.</summary>
    public static IQueryable<LiveArticle> Matching(PortalDbContext db, ArticleFilter filter)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var articles = db.LiveArticles.AsNoTracking();
        if (filter.Types.Count > 0)
            articles = articles.Where(l => filter.Types.Contains(l.Type));
        if (filter.Columns.Count > 0)
            articles = articles.Where(l => filter.Columns.Contains(l.Column));
        if (filter.Categories.Count > 0)
            articles = articles.Where(l => filter.Categories.Contains(l.Category));
        if (filter.Locales.Count > 0)
            articles = articles.Where(l => filter.Locales.Contains(l.Locale));
        if (filter.From is { } from)
            articles = articles.Where(l => l.Published >= from);
        if (filter.Before is { } before)
            articles = articles.Where(l => l.Published < before);
        foreach (var (kind, values) in filter.Terms)
            articles = articles.Where(l => db.LiveTerms.Any(t => t.ArticleId == l.ArticleId && t.Kind == kind && values.Contains(t.Value)));
        return articles;
    }

    private static IQueryable<LiveArticle> Matching(PortalDbContext db, ArticleListQuery query)
    {
        var articles = Matching(db, query.Filter);
        if (query.Ids.Count > 0)
            articles = articles.Where(l => query.Ids.Contains(l.ArticleId));
        if (query.Cites.Select(id => id.ToString()).ToList() is { Count: > 0 } cites)
            articles = articles.Where(l => db.LiveTerms.Where(t => t.Kind == LiveTerm.Mention && cites.Contains(t.Value)).Select(t => t.ArticleId).Contains(l.ArticleId));
        if (query.UpdatedSince is { } since)
            articles = articles.Where(l => l.Updated >= since);
        return articles;
    }

    // The first condition lets the database start within its index; the second is the keyset proper.
    private static IQueryable<LiveArticle> After(IQueryable<LiveArticle> articles, ArticleListQuery query)
    {
        if (query.After is not var (time, key, id))
            return articles;
        return query.Sort switch
        {
            ArticleSort.NewestFirst => articles.Where(l => l.Published <= time && (l.Published < time || l.ArticleId.CompareTo(id) < 0)),
            ArticleSort.OldestFirst => articles.Where(l => l.Published >= time && (l.Published > time || l.ArticleId.CompareTo(id) > 0)),
            ArticleSort.LatestUpdateFirst => articles.Where(l => l.Updated <= time && (l.Updated < time || l.ArticleId.CompareTo(id) < 0)),
            ArticleSort.EarliestUpdateFirst => articles.Where(l => l.Updated >= time && (l.Updated > time || l.ArticleId.CompareTo(id) > 0)),
#pragma warning disable CA1309 // The comparison becomes SQL; an ordinal one could not.
            _ => articles.Where(l => string.Compare(l.HeadlineSortKey, key) >= 0
                && (string.Compare(l.HeadlineSortKey, key) > 0 || l.ArticleId.CompareTo(id) > 0)),
#pragma warning restore CA1309
        };
    }

    private static IQueryable<LiveArticle> Ordered(IQueryable<LiveArticle> articles, ArticleSort sort) => sort switch
    {
        ArticleSort.NewestFirst => articles.OrderByDescending(l => l.Published).ThenByDescending(l => l.ArticleId),
        ArticleSort.OldestFirst => articles.OrderBy(l => l.Published).ThenBy(l => l.ArticleId),
        ArticleSort.LatestUpdateFirst => articles.OrderByDescending(l => l.Updated).ThenByDescending(l => l.ArticleId),
        ArticleSort.EarliestUpdateFirst => articles.OrderBy(l => l.Updated).ThenBy(l => l.ArticleId),
        _ => articles.OrderBy(l => l.HeadlineSortKey).ThenBy(l => l.ArticleId),
    };

    private static ArticlePosition PositionOf(Row row, ArticleSort sort) =>
        new(sort is ArticleSort.LatestUpdateFirst or ArticleSort.EarliestUpdateFirst ? row.Updated : row.Published, row.HeadlineSortKey, row.Id);

    private sealed record Row(Guid Id, DateTimeOffset Published, DateTimeOffset Updated, string HeadlineSortKey, byte[] Bytes)
    {
        public ReadOnlyMemory<byte> Json => Bytes;
    }
}
