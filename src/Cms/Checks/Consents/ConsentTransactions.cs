using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Consents;

/// <summary>Changes the consents of an article for whoever may edit it, with a line in the audit log.</summary>
public sealed class ConsentTransactions(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <exception cref="EditorialException">There is no such article, or the actor may not edit it.</exception>
    public async Task<PersonConsent> RunAsync(
        Guid articleId, Actor actor, string action, string? note, Func<PortalDbContext, Task<PersonConsent>> change,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == articleId && a.DeletedAt == null, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy bài.");
        var edition = await db.Editions.AsNoTracking()
            .SingleAsync(e => e.ArticleId == articleId && e.Number == article.LatestEdition, cancellationToken);
        new EditorialWork(db, article, edition, actor, time.Now()).RequireMayEdit();
        var consent = await change(db);
        await db.SaveChangesAsync(cancellationToken);
        var record = new AuditRecord(actor, action, articleId, edition.Number, Reason: note ?? consent.Person);
        await commit.ExecuteAsync(db, transaction, [record], [], time.Now(), cancellationToken);
        return consent;
    }
}
