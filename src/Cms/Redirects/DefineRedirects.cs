using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Redirects;

/// <summary>Adds, changes and removes manual redirects, all or none, with versions, audit lines and a row of the change log.</summary>
public sealed class DefineRedirects(
    PortalDbContext db, SitePlaces places, IOptions<PortalOptions> options, LoggedCommit commit, TimeProvider time)
{
    public const int MostRedirects = 5_000;

    /// <summary>What is kept of each version.</summary>
    public sealed record Document(string From, string To);

    /// <returns>How many are new or different.</returns>
    /// <exception cref="EditorialException">One is refused; the message says which and why.</exception>
    public async Task<int> SaveAsync(
        IReadOnlyList<(string? From, string? To)> typed, Actor actor, string? note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        Require(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.Now();
        var changes = new List<(string Key, object? Before, object? After)>();
        foreach (var (fromTyped, toTyped) in typed)
        {
            var (from, to) = (PathOf(fromTyped), PathOf(toTyped));
            await RedirectRules.RequireAsync(db, places, from, to, cancellationToken);
            var known = await db.ManualRedirects.FindAsync([from], cancellationToken);
            if (known?.To == to)
                continue;
            changes.Add((from, known is null ? null : new Document(from, known.To), new Document(from, to)));
            if (known is null)
                db.ManualRedirects.Add(known = new ManualRedirect { From = from, To = to, UpdatedBy = actor.Name });
            (known.To, known.UpdatedAt, known.UpdatedBy) = (to, now, actor.Name);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (await db.ManualRedirects.CountAsync(cancellationToken) > MostRedirects)
            throw new EditorialException(ProblemCode.InvalidContent, "Nhiều nhất 5.000 chuyển hướng; hãy xóa bớt hoặc gộp bằng /*.");
        await FinishAsync(transaction, changes, actor, now, note, cancellationToken);
        return changes.Count;
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> RemoveAsync(string from, Actor actor, CancellationToken cancellationToken)
    {
        Require(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ManualRedirects.FindAsync([from], cancellationToken) is not { } redirect)
            return false;
        db.ManualRedirects.Remove(redirect);
        await db.SaveChangesAsync(cancellationToken);
        await FinishAsync(transaction, [(from, new Document(from, redirect.To), null)], actor, time.Now(), "delete", cancellationToken);
        return true;
    }

    private async Task FinishAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, List<(string Key, object? Before, object? After)> changes, Actor actor,
        DateTimeOffset now, string? note, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        await RevisionLog.AppendAsync(db, RevisionSubject.Redirect, changes, actor, now, note, cancellationToken);
        List<AuditRecord> audit = [.. changes.Select(c => new AuditRecord(actor, "define-redirect", Subject: c.Key))];
        await commit.ExecuteAsync(db, transaction, audit, [new ChangeRow { Kind = ChangeKind.Taxonomy, At = now, Tags = ["redirects"] }], now, cancellationToken);
    }

    private string PathOf(string? typed) => RedirectRules.PathOf(typed, options.Value.SiteBaseUrl);

    private static void Require(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.ManageSettings))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền sửa chuyển hướng; hãy nhờ quản trị viên.");
    }
}
