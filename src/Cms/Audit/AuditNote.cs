using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Audit;

/// <summary>Writes single audit lines for actions that have no transaction of their own with the log, such as changes of people.</summary>
public sealed class AuditNote(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    public async Task WriteAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await commit.ExecuteAsync(db, transaction, [record], [], time.Now(), cancellationToken);
    }
}
