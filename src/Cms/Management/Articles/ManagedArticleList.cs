using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>
/// Lists articles, the latest change first. Words are compared without diacritics, which neither database can do alike, so a search reads
/// the headlines of all fitting articles (about 200 bytes each).
/// </summary>
internal sealed class ManagedArticleList(IDbContextFactory<PortalDbContext> contexts)
{
    private const int FoldedLength = 1_000;

    /// <returns>One page, and the number of all that fit.</returns>
    public async Task<(IReadOnlyList<ManagedArticleSummary> Items, long Total, bool More)> ReadAsync(
        ManagedArticleQuery query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var fitting = Fitting(db, query);
        if (query.Text is { } text)
        {
            var ids = await SearchAsync(fitting, text, cancellationToken);
            fitting = db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id));
        }

        var total = await fitting.LongCountAsync(cancellationToken);
        if (query.After is var (at, id))
            fitting = fitting.Where(a => a.UpdatedAt <= at && (a.UpdatedAt < at || a.Id.CompareTo(id) < 0));
        var rows = await fitting.OrderByDescending(a => a.UpdatedAt).ThenByDescending(a => a.Id).Take(query.Limit + 1).ToListAsync(cancellationToken);
        return (rows.Take(query.Limit).Select(SummaryOf).ToList(), total, rows.Count > query.Limit);
    }

    private static IQueryable<Article> Fitting(PortalDbContext db, ManagedArticleQuery query)
    {
        var articles = db.Articles.AsNoTracking().Where(a => a.DeletedAt == null).InScopeOf(query.Actor, orPublic: false);
        if (!query.Actor.May(Permission.EditAny))
            articles = articles.Where(a => a.CreatedBy == query.Actor.Id || a.PublicEdition != null);
        if (query.States.Count > 0)
            articles = articles.Where(a => query.States.Contains(a.State));
        if (query.Types.Count > 0)
            articles = articles.Where(a => query.Types.Contains(a.Type));
        return query.CreatedBy is { } creator ? articles.Where(a => a.CreatedBy == creator) : articles;
    }

    private static async Task<List<Guid>> SearchAsync(IQueryable<Article> fitting, string text, CancellationToken cancellationToken)
    {
        var words = Slug.From(text, FoldedLength).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var ids = new List<Guid>();
        await foreach (var row in fitting.Select(a => new { a.Id, a.Headline }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var headline = Slug.From(row.Headline, FoldedLength);
            if (words.All(w => headline.Contains(w, StringComparison.Ordinal)))
                ids.Add(row.Id);
        }

        return ids;
    }

    private static ManagedArticleSummary SummaryOf(Article a) => new(
        a.Id, a.Type, a.Locale, a.Office, a.Headline, StateCode.Of(a.State), a.Version, a.LatestEdition, a.PublicEdition, a.CreatedBy,
        a.UpdatedAt, a.FirstPublishedAt);
}
