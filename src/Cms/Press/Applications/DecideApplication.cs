using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Applications;

/// <summary>A press officer's decision on an application. The journalist is told by letter, of an approval with a link that shows the first key.</summary>
public sealed class DecideApplication(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, PressKeyLinks links, IMailOutbox outbox, TimeProvider time)
{
    private const int LongestReason = 1_000;

    /// <exception cref="EditorialException">The actor may not, somebody else has decided, or the grant is not valid.</exception>
    public async Task<PressAccount> ApproveAsync(Guid id, PressGrant grant, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return await DecideAsync(id, actor, (db, application, now) =>
        {
            var account = new PressAccount
            {
                Id = time.NewId(),
                Outlet = "",
                Person = application.Person,
                Email = application.Email,
                Terms = application.Terms,
                CreatedAt = now,
            };
            grant.ApplyTo(account);
            db.PressAccounts.Add(account);
            application.AccountId = account.Id;
            outbox.Add(db, PressLetters.Approved(account, application.Locale, links.Add(db, account.Id, now)));
            return (account, new AuditRecord(actor, "press-approve", To: account.Outlet, Subject: account.Email));
        }, cancellationToken);
    }

    /// <exception cref="EditorialException">The actor may not, somebody else has decided, or there is no reason.</exception>
    public Task<PressApplication> DeclineAsync(Guid id, string? reason, Actor actor, CancellationToken cancellationToken) =>
        DecideAsync(id, actor, (db, application, _) =>
        {
            application.Reason = NominationText.Require(reason, LongestReason, "Lý do", "Hãy ghi lý do; nhà báo sẽ đọc được lý do này trong thư.");
            outbox.Add(db, PressLetters.Declined(application));
            return (application, new AuditRecord(actor, "press-decline", To: application.Outlet, Reason: application.Reason, Subject: application.Email));
        }, cancellationToken);

    private async Task<T> DecideAsync<T>(
        Guid id, Actor actor, Func<PortalDbContext, PressApplication, DateTimeOffset, (T Result, AuditRecord Line)> decide, CancellationToken cancellationToken)
    {
        PressOfficer.Require(actor);
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Whoever comes second waits for the row, and then finds it decided.
        var mine = await db.PressApplications.Where(a => a.Id == id && a.ConfirmedAt != null && a.DecidedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.DecidedAt, now).SetProperty(a => a.DecidedBy, actor.Name), cancellationToken);
        if (mine == 0)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Đơn này không còn chờ duyệt; có thể người khác vừa quyết định. Hãy xem lại danh sách.");
        var application = await db.PressApplications.SingleAsync(a => a.Id == id, cancellationToken);
        var (result, line) = decide(db, application, now);
        await commit.ExecuteAsync(db, transaction, [line], [], now, cancellationToken);
        return result;
    }
}
