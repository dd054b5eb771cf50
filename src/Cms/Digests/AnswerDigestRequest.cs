using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Digests;

/// <summary>What an administrator does when somebody asks what is kept about their address, or to have it deleted. The audit log never has the address.</summary>
public sealed class AnswerDigestRequest(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <summary>What one must be allowed.</summary>
    public const Permission Needed = Permission.ManageSettings;

    /// <summary>Everything that is kept about an address.</summary>
    /// <exception cref="EditorialException">The actor may not, or nothing is kept about it.</exception>
    public async Task<DigestExport> ExportAsync(string? email, Actor actor, CancellationToken cancellationToken)
    {
        Require(actor);
        var address = ReadWish.Address(email);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.DigestSubscriptions.AsNoTracking().Include(s => s.Topics).SingleOrDefaultAsync(s => s.Email == address, cancellationToken);
        var asked = await db.DigestRequests.Where(r => r.Email == address).OrderBy(r => r.ReceivedAt).Select(r => r.ReceivedAt).Take(100).ToListAsync(cancellationToken);
        if (found is null && asked.Count == 0)
            throw NothingKept();
        await NoteAsync(db, actor, "digest-export", cancellationToken);
        return new DigestExport(address, found is null ? null : DigestWishes.Of(found), found?.CreatedAt, found?.WrittenAt, found?.PausedAt, asked);
    }

    /// <summary>Deletes everything that is kept about an address.</summary>
    /// <exception cref="EditorialException">The actor may not, or nothing is kept about it.</exception>
    public async Task DeleteAsync(string? email, Actor actor, CancellationToken cancellationToken)
    {
        Require(actor);
        var address = ReadWish.Address(email);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await ChangeDigest.ForgetAsync(db, address, cancellationToken))
            throw NothingKept();
        await NoteAsync(db, actor, "digest-delete", cancellationToken);
    }

    private async Task NoteAsync(PortalDbContext db, Actor actor, string action, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, action)], [], time.Now(), cancellationToken);
    }

    private static void Require(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Needed))
            throw new EditorialException(ProblemCode.Forbidden, "Chỉ quản trị viên xem hoặc xóa được dữ liệu của một địa chỉ.");
    }

    private static EditorialException NothingKept() => new(ProblemCode.NotFound, "Không lưu gì về địa chỉ này.");
}
