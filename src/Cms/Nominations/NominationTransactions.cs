using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations;

/// <summary>Runs actions on nominations, each in one database transaction with its lines in the audit log.</summary>
public sealed class NominationTransactions(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <summary>Asks the rules of an action without doing it.</summary>
    /// <exception cref="EditorialException">It would be refused.</exception>
    public async Task AskAsync(Guid id, Actor actor, Func<NominationWork, Task> rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(rules);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await rules(new NominationWork(db, await FindAsync(db, id, actor, cancellationToken), actor, time.Now()));
    }

    /// <param name="expectedVersion">The version that the actor has seen; null skips the check.</param>
    /// <exception cref="EditorialException">Refused; nothing was changed.</exception>
    public async Task<Nomination> RunAsync(
        Guid id, int? expectedVersion, Actor actor, Func<NominationWork, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(action);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var nomination = await FindAsync(db, id, actor, cancellationToken);
        if (expectedVersion is { } expected && expected != nomination.Version)
            throw new VersionConflictException(expected, nomination.Version);
        var work = new NominationWork(db, nomination, actor, time.Now());
        await action(work, cancellationToken);
        nomination.Version++;
        nomination.UpdatedAt = work.Now;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new VersionConflictException(nomination.Version - 1, nomination.Version);
        }

        await commit.ExecuteAsync(db, transaction, work.Audit, work.Changes, work.Now, cancellationToken);
        return nomination;
    }

    private static async Task<Nomination> FindAsync(PortalDbContext db, Guid id, Actor actor, CancellationToken cancellationToken) =>
        await db.Nominations.VisibleTo(actor).SingleOrDefaultAsync(n => n.Id == id, cancellationToken)
        ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy đề cử.");
}
