using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;

namespace CommsPortal.Cms.Desk.People;

/// <summary>
/// Runs changes of people, each in one transaction with its line in the audit log. The line comes first: it locks the log's head, so that
/// two such changes never run at the same time and what the second one checks is what the first one left.
/// </summary>
public sealed class PeopleTransactions(PortalDbContext db, UserManager<PortalUser> users, ContentTypeRegistry types, TimeProvider time)
{
    /// <param name="subject">Whom it is done to: their mail address.</param>
    /// <exception cref="PeopleException">Refused; nothing was changed.</exception>
    public async Task<T> RunAsync<T>(
        Actor actor, string action, string subject, Func<PeopleWork, Task<T>> change, CancellationToken cancellationToken, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await AuditLog.AppendAsync(db, new AuditRecord(actor, action, Reason: reason, Subject: subject), time.Now(), cancellationToken);
        var result = await change(new PeopleWork(db, users, types, time));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
