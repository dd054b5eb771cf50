using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Leases;

/// <summary>
/// Takes the editing of an article over from somebody, who is told at the next sign of their page and keeps what they typed. The text stays as
/// it is, and so does the article's version.
/// </summary>
public sealed class TakeOverLease(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <exception cref="EditorialException">The actor may not, or there is no such article.</exception>
    public async Task ExecuteAsync(Guid articleId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeletedAt == null, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy bài.");
        if (actor.Id is not { } me || !May(actor, article))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền tiếp quản việc sửa bài này; hãy nhờ biên tập viên.");
        var now = time.Now();
        var lease = await db.EditingLeases.SingleOrDefaultAsync(l => l.ArticleId == articleId && l.Until > now, cancellationToken);
        if (lease is null || lease.PersonId == me)
            return;
        var name = await db.Users.Where(u => u.Id == lease.PersonId).Select(u => u.DisplayName).SingleAsync(cancellationToken);
        (lease.TakenFrom, lease.PersonId, lease.Since, lease.Until) = (lease.PersonId, me, now, now + EditingLease.Length);
        await db.SaveChangesAsync(cancellationToken);
        var record = new AuditRecord(actor, "take-over-editing", articleId, article.LatestEdition, Reason: name);
        await commit.ExecuteAsync(db, transaction, [record], [], now, cancellationToken);
    }

    /// <summary>Whether a person may take over from others.</summary>
    public static bool May(Actor actor, Article article)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Permission.EditAny) && actor.MayWorkOn(article);
    }
}
