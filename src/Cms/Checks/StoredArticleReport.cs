using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks;

/// <summary>Checks the working text of an article as it is stored.</summary>
public sealed class StoredArticleReport(
    IDbContextFactory<PortalDbContext> contexts, ArticleChecks checks, ContentTypeRegistry types, TimeProvider time)
{
    /// <exception cref="InvalidOperationException">There is no such article.</exception>
    public async Task<CheckReport> ReadAsync(Guid articleId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == articleId, cancellationToken);
        var edition = await db.Editions.AsNoTracking()
            .SingleAsync(e => e.ArticleId == articleId && e.Number == article.LatestEdition, cancellationToken);
        return await ReadAsync(db, article, edition, cancellationToken);
    }

    /// <summary>The same for an edition that has been read already.</summary>
    public Task<CheckReport> ReadAsync(
        PortalDbContext db, Article article, Edition edition, CancellationToken cancellationToken, bool onlyWhatChanges = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        var type = types.Get(article.Type);
        var content = ContentJson.Deserialize(type, edition.Content);
        return checks.RunAsync(new CheckedArticle(article.Id, article.Locale, type, content, db, time.Now()), cancellationToken,
            onlyWhatChanges);
    }
}
