using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>Links that show a fresh key once.</summary>
public sealed class PressKeyLinks(IDbContextFactory<PortalDbContext> contexts, PressKeys keys, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Adds a link to the caller's transaction.</summary>
    /// <returns>What the link carries; it is kept nowhere.</returns>
    public string Add(PortalDbContext db, Guid account, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        var token = SecretToken.Make();
        var hash = SecretToken.HashOf(token);
        db.PressKeyLinks.Add(new PressKeyLink { Hash = hash, AccountId = account, CreatedAt = now, ExpiresAt = now + Lifetime });
        return token;
    }

    /// <summary>Uses a link up and makes the key that it promises.</summary>
    /// <exception cref="EditorialException">The link was used, has expired, or its account was revoked.</exception>
    public async Task<ShownPressKey> TakeAsync(string? token, CancellationToken cancellationToken)
    {
        var (hash, now) = (SecretToken.TryHash(token), time.Now());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = hash is null ? 0 : await db.PressKeyLinks.Where(l => l.Hash == hash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now), cancellationToken);
        var account = taken == 0 ? null : await db.PressKeyLinks.Where(l => l.Hash == hash)
            .Join(db.PressAccounts.Where(a => a.RevokedAt == null), l => l.AccountId, a => a.Id, (_, a) => a).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (account is null)
            throw new EditorialException(ProblemCode.NotFound, "Liên kết nhận khóa đã dùng rồi hoặc đã hết hạn.");
        var (key, secret) = keys.Add(db, account);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ShownPressKey(secret, account.Outlet, key.ExpiresAt);
    }
}
