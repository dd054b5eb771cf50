using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>Lists of articles, a page at a time, by the time of their last change.</summary>
public sealed class ArticleList(PortalDbContext db, HeadlineFinder headlines)
{
    public const int PageSize = 30;

    public async Task<ArticlePage> ReadAsync(ArticleFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var articles = await NarrowAsync(db.Articles.AsNoTracking().VisibleTo(actor), filter, actor, cancellationToken);
        articles = After(articles, filter);
        articles = filter.OldestFirst
            ? articles.OrderBy(a => a.UpdatedAt).ThenBy(a => a.Id)
            : articles.OrderByDescending(a => a.UpdatedAt).ThenByDescending(a => a.Id);
        var rows = await RowsOf(articles.Take(PageSize + 1)).ToListAsync(cancellationToken);
        var next = rows.Count > PageSize ? CursorOf(rows[PageSize - 1]) : null;
        return new ArticlePage(rows.Take(PageSize).ToList(), next);
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
            db.Users.Where(u => u.Id == article.CreatedBy).Select(u => u.DisplayName).FirstOrDefault());

    private async Task<IQueryable<Article>> NarrowAsync(
        IQueryable<Article> articles, ArticleFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        if (filter.State is { } state)
            articles = articles.Where(a => a.State == state);
        if (!string.IsNullOrEmpty(filter.Type))
            articles = articles.Where(a => a.Type == filter.Type);
        if (!string.IsNullOrEmpty(filter.Office))
            articles = articles.Where(a => a.Office == filter.Office);
        if (filter.Mine)
            articles = articles.Where(a => a.CreatedBy == actor.Id);
        if (!string.IsNullOrEmpty(filter.Column))
            articles = InColumn(articles, filter.Column);
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var ids = await headlines.FindAsync(filter.Text, cancellationToken);
            articles = articles.Where(a => ids.Contains(a.Id));
        }

        return articles;
    }

    // The canonical JSON writes the member just so, and quotation marks within texts are escaped, so nothing else matches.
    private IQueryable<Article> InColumn(IQueryable<Article> articles, string column)
    {
        var member = $"\"column\":\"{column}\"";
        return articles.Where(a => db.Editions.Any(e => e.ArticleId == a.Id && e.Number == a.LatestEdition && e.Content.Contains(member)));
    }

    private static IQueryable<Article> After(IQueryable<Article> articles, ArticleFilter filter)
    {
        if (!TryReadCursor(filter.After, out var at, out var id))
            return articles;
        return filter.OldestFirst
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
