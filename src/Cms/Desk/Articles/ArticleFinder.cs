using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>Finds articles to look at, and to be named by others.</summary>
public sealed class ArticleFinder(PortalDbContext db, HeadlineFinder headlines)
{
    private const int MostChoices = 12;

    /// <returns>Null when there is no such article or the person may not see it.</returns>
    public async Task<(Article Article, Edition Edition)?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (article is null)
            return null;
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.ArticleId == id && e.Number == article.LatestEdition, cancellationToken);
        return (article, edition);
    }

    /// <summary>Some articles by words of their headlines.</summary>
    /// <param name="type">Only of this content type; null means any.</param>
    /// <param name="storiesOf">Only stories in this language, and no standing pages; null means any.</param>
    public async Task<IReadOnlyList<ArticleTitle>> SearchAsync(
        string text, string? type, Actor actor, CancellationToken cancellationToken, string? storiesOf = null)
    {
        var ids = await headlines.FindAsync(text, cancellationToken);
        var articles = db.Articles.AsNoTracking().VisibleTo(actor).Where(a => ids.Contains(a.Id));
        if (type is not null)
            articles = articles.Where(a => a.Type == type);
        if (storiesOf is not null)
            articles = articles.Where(a => a.Locale == storiesOf && a.Type != "page");
        return await Titles(articles.OrderByDescending(a => a.UpdatedAt).Take(MostChoices)).ToListAsync(cancellationToken);
    }

    /// <summary>The titles of those of given articles that the person may see.</summary>
    public async Task<IReadOnlyList<ArticleTitle>> FindTitlesAsync(IEnumerable<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return await Titles(db.Articles.AsNoTracking().VisibleTo(actor).Where(a => wanted.Contains(a.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>The titles of given articles, seen or not: whoever edits a text sees what it names.</summary>
    public async Task<IReadOnlyDictionary<Guid, ArticleTitle>> TitlesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<Guid, ArticleTitle>()
            : await Titles(db.Articles.AsNoTracking().Where(a => wanted.Contains(a.Id))).ToDictionaryAsync(t => t.Id, cancellationToken);
    }

    private static IQueryable<ArticleTitle> Titles(IQueryable<Article> articles) =>
        articles.Select(a => new ArticleTitle(a.Id, a.Type, a.Headline, a.State, a.PublicEdition != null));
}
