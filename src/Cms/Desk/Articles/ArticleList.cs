using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>
/// Lists of articles as the database gives them, a page at a time, by the time of their last change; words are looked for in headlines only.
/// It is what <see cref="ArticleSearch"/> falls back to while there is no index.
/// </summary>
public sealed class ArticleList(PortalDbContext db, HeadlineFinder headlines)
{
    public const int PageSize = 30;

    public async Task<ArticlePage> ReadAsync(ArticleFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var articles = await NarrowAsync(db.Articles.AsNoTracking().VisibleTo(actor), filter, actor, cancellationToken);
        articles = After(articles, filter);
        articles = filter.Order == ArticleOrder.Oldest
            ? articles.OrderBy(a => a.UpdatedAt).ThenBy(a => a.Id)
            : articles.OrderByDescending(a => a.UpdatedAt).ThenByDescending(a => a.Id);
        var rows = await RowsOf(articles.Take(PageSize + 1)).ToListAsync(cancellationToken);
        var next = rows.Count > PageSize ? CursorOf(rows[PageSize - 1]) : null;
        return new ArticlePage(rows.Take(PageSize).ToList(), next);
    }

    /// <summary>The articles of the whole list, in its order, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<Guid>> FindIdsAsync(ArticleFilter filter, Actor actor, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var articles = await NarrowAsync(db.Articles.AsNoTracking().VisibleTo(actor), filter, actor, cancellationToken);
        return await articles.OrderByDescending(a => a.UpdatedAt).ThenByDescending(a => a.Id).Select(a => a.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>How many articles the person may see in each state.</summary>
    public async Task<IReadOnlyDictionary<EditionState, int>> CountAsync(Actor actor, CancellationToken cancellationToken) =>
        await db.Articles.VisibleTo(actor).GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>The rows of some articles, in their order.</summary>
    public IQueryable<ArticleRow> RowsOf(IQueryable<Article> articles) =>
        from article in articles
        join edition in db.Editions on new { ArticleId = article.Id, Number = article.LatestEdition } equals new { edition.ArticleId, edition.Number }
        select new ArticleRow(
            article.Id, article.Type, article.Locale, article.Headline, article.State, article.PublicEdition != null, article.Office,
            article.UpdatedAt, edition.PublishAt, article.FirstPublishedAt,
            db.Users.Where(u => u.Id == article.CreatedBy).Select(u => u.DisplayName).FirstOrDefault(), edition.HeldBecause)
        {
            Assignee = db.Users.Where(u => u.Id == article.AssignedTo).Select(u => u.DisplayName).FirstOrDefault(),
            DueAt = article.DueAt,
        };

    private async Task<IQueryable<Article>> NarrowAsync(
        IQueryable<Article> articles, ArticleFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var (facet, values) in filter.Facets)
            articles = Narrow(articles, facet, [.. values]);
        if (filter.Mine)
            articles = articles.Where(a => a.CreatedBy == actor.Id);
        if (filter.HasText)
        {
            var ids = await headlines.FindAsync(filter.Text, cancellationToken);
            articles = articles.Where(a => ids.Contains(a.Id));
        }

        return articles;
    }

    private IQueryable<Article> Narrow(IQueryable<Article> articles, string facet, List<string> values)
    {
        switch (facet)
        {
            case DeskFacet.State:
                var states = values.ConvertAll(Enum.Parse<EditionState>);
                return articles.Where(a => states.Contains(a.State));
            case DeskFacet.Type:
                return articles.Where(a => values.Contains(a.Type));
            case DeskFacet.Locale:
                return articles.Where(a => values.Contains(a.Locale));
            case DeskFacet.Office:
                return articles.Where(a => values.Contains(a.Office!));
            case DeskFacet.Author:
                var nobody = values.Remove(DeskFacet.Nobody);
                var people = values.ConvertAll(v => (Guid?)Guid.Parse(v));
                return articles.Where(a => people.Contains(a.CreatedBy) || (nobody && a.CreatedBy == null));
            // The canonical JSON writes the member just so, and quotation marks within texts are escaped, so nothing else matches.
            case DeskFacet.Column:
                return WithText(articles, values.ConvertAll(v => $"\"column\":\"{v}\""));
            case DeskFacet.Organisation:
                return WithText(articles, values.ConvertAll(v => $"\"{v}\""));
            default:
                throw new ArgumentOutOfRangeException(nameof(facet), facet, "A facet that the database does not know.");
        }
    }

    private IQueryable<Article> WithText(IQueryable<Article> articles, List<string> texts) => articles.Where(a =>
        db.Editions.Any(e => e.ArticleId == a.Id && e.Number == a.LatestEdition && texts.Any(t => e.Content.Contains(t))));

    private static IQueryable<Article> After(IQueryable<Article> articles, ArticleFilter filter)
    {
        if (!TryReadCursor(filter.After, out var at, out var id))
            return articles;
        return filter.Order == ArticleOrder.Oldest
            ? articles.Where(a => a.UpdatedAt > at || (a.UpdatedAt == at && a.Id.CompareTo(id) > 0))
            : articles.Where(a => a.UpdatedAt < at || (a.UpdatedAt == at && a.Id.CompareTo(id) < 0));
    }

    private static string CursorOf(ArticleRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.UpdatedAt.ToUnixTimeMilliseconds()}.{row.Id}");

    private static bool TryReadCursor(string? cursor, out DateTimeOffset at, out Guid id)
    {
        (at, id) = (default, default);
        if (cursor?.Split('.', 2) is not [var time, var article] || !Guid.TryParse(article, out id)
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) || milliseconds > 253402300799999)
            return false;
        at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }
}
