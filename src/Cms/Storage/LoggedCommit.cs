using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Press.Embargoes;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommsPortal.Cms.Storage;

/// <summary>
/// Ends a transaction with its lines in the logs. They are appended last and always in the same order, so that transactions cannot
/// deadlock and hold the logs' heads only for a moment; whoever waits for changes is woken strictly after commit.
/// </summary>
public sealed class LoggedCommit(ChangeSignal signal, EmbargoSignal embargoSignal)
{
    /// <returns>Sequence of the last change written; null when there was none.</returns>
    public async Task<long?> ExecuteAsync(
        PortalDbContext db,
        IDbContextTransaction transaction,
        IReadOnlyList<AuditRecord> audit,
        IReadOnlyList<ChangeRow> changes,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        IReadOnlyList<EmbargoChange>? embargoes = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var record in audit)
            await AuditLog.AppendAsync(db, record, now, cancellationToken);
        await ChangeLog.AppendAsync(db, changes, cancellationToken);
        await EmbargoLog.AppendAsync(db, embargoes ?? [], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        long? sequence = changes.Count == 0 ? null : changes[^1].Sequence;
        if (sequence is { } last)
            await ChangeLog.NotifyAsync(db, last, cancellationToken);
        if (embargoes is [.., { Sequence: var lastGiven }])
            await ChangeLog.NotifyAsync(db, ChangeWatcher.EmbargoChannel, lastGiven, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (sequence is { } committed)
            signal.Announce(committed);
        if (embargoes is [.., { Sequence: var given }])
            embargoSignal.Announce(given);
        return sequence;
    }
}
