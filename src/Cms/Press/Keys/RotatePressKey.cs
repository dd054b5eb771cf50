using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>What newsrooms do with their own keys: exchange the one they use for a new one, and revoke those they need no more.</summary>
public sealed class RotatePressKey(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, PressKeys keys, TimeProvider time)
{
    public const int MostOverlapDays = 30;

    /// <summary>Good keys that one account may have at once.</summary>
    public const int MostGoodKeys = 10;

    /// <summary>Makes a new key; the one that asked stays good for some days more, so that nothing stops meanwhile.</summary>
    /// <exception cref="EditorialException">The overlap is out of range, or there are too many good keys.</exception>
    public async Task<ShownPressKey> ExecuteAsync(PressCaller caller, int overlapDays, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (overlapDays is < 0 or > MostOverlapDays)
            throw new EditorialException(ProblemCode.InvalidContent, $"Khóa cũ giữ được từ 0 đến {MostOverlapDays} ngày.");
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.PressAccounts.AsNoTracking().SingleAsync(a => a.Id == caller.AccountId, cancellationToken);
        if (await db.PressKeys.CountAsync(k => k.AccountId == caller.AccountId && k.RevokedAt == null && k.ExpiresAt > now, cancellationToken) >= MostGoodKeys)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, $"Đã có {MostGoodKeys} khóa còn hạn; hãy thu hồi khóa không dùng nữa trước.");
        var (key, secret) = keys.Add(db, account);
        var old = await db.PressKeys.SingleAsync(k => k.Id == caller.KeyId, cancellationToken);
        var end = now.AddDays(overlapDays);
        if (old.ExpiresAt > end)
            old.ExpiresAt = end;
        await commit.ExecuteAsync(db, transaction, [Line(caller, account, "press-key-rotate", $"{old.Prefix} → {key.Prefix}")], [], now, cancellationToken);
        return new ShownPressKey(secret, account.Outlet, key.ExpiresAt);
    }

    /// <summary>Makes an own key useless at once; the one that asks too.</summary>
    /// <exception cref="EditorialException">The account has no such good key.</exception>
    public async Task RevokeAsync(PressCaller caller, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.PressAccounts.AsNoTracking().SingleAsync(a => a.Id == caller.AccountId, cancellationToken);
        var key = await db.PressKeys.SingleOrDefaultAsync(k => k.Id == id && k.AccountId == caller.AccountId && k.RevokedAt == null, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Tài khoản không có khóa này, hoặc khóa đã bị thu hồi.");
        key.RevokedAt = now;
        await commit.ExecuteAsync(db, transaction, [Line(caller, account, "press-key-revoke", key.Prefix)], [], now, cancellationToken);
    }

    private static AuditRecord Line(PressCaller caller, PressAccount account, string action, string to) =>
        new(new Actor(caller.AccountId, caller.Outlet, new HashSet<Permission>(), []), action, To: to, Subject: account.Email);
}
