using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Feedback;

/// <summary>Runs actions on readers' messages, each in one database transaction with its lines in the logs.</summary>
public sealed class FeedbackTransactions(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <summary>What one must be allowed to work on readers' messages.</summary>
    public const Permission Needed = Permission.EditAny;

    /// <param name="expectedVersion">The version that the actor has seen; null skips the check.</param>
    /// <exception cref="EditorialException">Refused; nothing was changed.</exception>
    internal async Task RunAsync(
        Guid id, int? expectedVersion, Actor actor, Func<FeedbackWork, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Needed))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền xử lý ý kiến bạn đọc.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var message = await db.FeedbackMessages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không có ý kiến này.");
        if (expectedVersion is { } expected && expected != message.Version)
            throw Conflict();
        var work = new FeedbackWork(db, message, actor, time.Now());
        await action(work, cancellationToken);
        message.Version++;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Conflict();
        }

        await commit.ExecuteAsync(db, transaction, work.Audit, work.Changes, work.Now, cancellationToken);
    }

    private static EditorialException Conflict() =>
        new(ProblemCode.TransitionNotAllowed, "Người khác vừa xử lý ý kiến này. Hãy xem lại bên dưới rồi làm tiếp nếu cần.");
}
