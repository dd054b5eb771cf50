using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>Reads single articles for those who may see them: whoever works for the article's office.</summary>
public sealed class ManagedArticles(IDbContextFactory<PortalDbContext> contexts)
{
    /// <returns>Null when there is no such article, or it is another office's.</returns>
    public async Task<ManagedArticle?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SeenAsync(db, id, actor, cancellationToken) is not { } article)
            return null;
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.ArticleId == id && e.Number == article.LatestEdition, cancellationToken);
        return new ManagedArticle(
            article.Id, article.Type, article.Locale, article.TranslationGroup, article.Office, article.Headline, StateCode.Of(edition.State),
            article.Version, edition.Number, article.PublicEdition, edition.ContentHash, ContentMembers.Stored(edition.Content), edition.Writers,
            article.CreatedBy, article.CreatedAt, article.UpdatedAt, article.FirstPublishedAt, edition.PublishAt, edition.UnpublishAt,
            CorrectionOf(edition), article.WithdrawalReason, ManagedStep.Of(await ReviewSteps.ReadAsync(db, article, edition, cancellationToken)));
    }

    /// <exception cref="EditorialException">There is no such article, or it is another office's.</exception>
    public async Task<ManagedArticle> GetAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        await FindAsync(id, actor, cancellationToken) ?? throw NotFound();

    internal static EditorialException NotFound() => new(ProblemCode.NotFound, "Không tìm thấy bài.");

    internal static async Task<Article?> SeenAsync(PortalDbContext db, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.DeletedAt == null, cancellationToken);
        return article is not null && actor.MaySee(article) ? article : null;
    }

    internal static ManagedCorrection? CorrectionOf(Edition edition) =>
        edition.CorrectionWrong is { } wrong ? new ManagedCorrection(wrong, edition.CorrectionRight ?? "") : null;
}
