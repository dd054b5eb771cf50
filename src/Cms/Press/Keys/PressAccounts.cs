using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>What a press officer does with the access of a newsroom. Each verb leaves a line in the audit log, and works at the next request.</summary>
public sealed class PressAccounts(
    IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, PressKeyLinks links, IMailOutbox outbox, TimeProvider time)
{
    /// <summary>What the audit log says of accounts; their subject is the journalist's address.</summary>
    public static IReadOnlyList<string> Actions { get; } =
        ["press-add", "press-approve", "press-change", "press-revoke", "press-key-link", "press-key-revoke", "press-key-rotate"];

    /// <summary>Opens an account without an application, for somebody the office knows.</summary>
    /// <exception cref="EditorialException">The actor may not, or the grant is not valid.</exception>
    public async Task<PressAccount> AddAsync(string person, string email, PressGrant grant, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        PressOfficer.Require(actor);
        var now = time.Now();
        var account = new PressAccount { Id = time.NewId(), Outlet = "", Person = person, Email = email, Terms = Terms.PressTermsText.Edition, CreatedAt = now };
        grant.ApplyTo(account);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.PressAccounts.Add(account);
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "press-add", To: account.Outlet, Subject: email)], [], now, cancellationToken);
        return account;
    }

    /// <exception cref="EditorialException">The actor may not, the account is revoked, or the grant is not valid.</exception>
    public Task ChangeAsync(Guid id, PressGrant grant, Actor actor, CancellationToken cancellationToken) =>
        RunAsync(id, "press-change", actor, (_, account, _) =>
        {
            ArgumentNullException.ThrowIfNull(grant);
            grant.ApplyTo(account);
            return Task.FromResult<string?>(string.Join(", ", Scopes(account)));
        }, cancellationToken);

    /// <summary>Takes all access back; every key is useless from then on, for good.</summary>
    public Task RevokeAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        RunAsync(id, "press-revoke", actor, async (db, account, now) =>
        {
            account.RevokedAt = now;
            await db.PressKeys.Where(k => k.AccountId == id && k.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(k => k.RevokedAt, now), cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>Makes one key useless at once.</summary>
    /// <exception cref="EditorialException">The actor may not, or the key is not good any more.</exception>
    public Task RevokeKeyAsync(Guid id, Guid key, Actor actor, CancellationToken cancellationToken) =>
        RunAsync(id, "press-key-revoke", actor, async (db, _, now) =>
        {
            var found = await db.PressKeys.SingleOrDefaultAsync(k => k.Id == key && k.AccountId == id && k.RevokedAt == null, cancellationToken)
                ?? throw new EditorialException(ProblemCode.TransitionNotAllowed, "Khóa này đã bị thu hồi rồi.");
            found.RevokedAt = now;
            return found.Prefix;
        }, cancellationToken);

    /// <summary>Sends a letter with a link that shows a new key once.</summary>
    public Task SendLinkAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        RunAsync(id, "press-key-link", actor, (db, account, now) =>
        {
            outbox.Add(db, PressLetters.NewLink(account, links.Add(db, account.Id, now)));
            return Task.FromResult<string?>(null);
        }, cancellationToken);

    /// <summary>What the account may have, in words.</summary>
    public static IEnumerable<string> Scopes(PressAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        yield return "đọc";
        if (account.Embargoes)
            yield return "bài cấm đăng trước giờ";
        if (account.Webhooks)
            yield return "webhook";
    }

    private async Task RunAsync(
        Guid id, string action, Actor actor, Func<PortalDbContext, PressAccount, DateTimeOffset, Task<string?>> verb, CancellationToken cancellationToken)
    {
        PressOfficer.Require(actor);
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.PressAccounts.SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không có tài khoản báo chí này.");
        if (account.RevokedAt is not null)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Tài khoản này đã bị thu hồi, không thay đổi được nữa. Nhà báo có thể gửi đơn mới.");
        var to = await verb(db, account, now);
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, action, To: to ?? account.Outlet, Subject: account.Email)], [], now, cancellationToken);
    }
}
