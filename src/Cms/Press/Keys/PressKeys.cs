using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>Makes, finds and revokes keys of the press API.</summary>
public sealed class PressKeys(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Days for which a key is good where nothing else is set.</summary>
    public const int UsualDays = 365;

    private const string Marker = "cpp_";
    private const int LongestSecret = 200;

    /// <summary>Makes a key of an account. The text returned is shown once and kept nowhere.</summary>
    public async Task<(PressKey Key, string Secret)> AddAsync(Guid account, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var (key, secret) = Make(account, lifetime);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.PressKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return (key, secret);
    }

    /// <summary>The same in the caller's transaction, with the lifetime that the account's keys have.</summary>
    public (PressKey Key, string Secret) Add(PortalDbContext db, PressAccount account)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(account);
        var made = Make(account.Id, TimeSpan.FromDays(account.KeyDays ?? UsualDays));
        db.PressKeys.Add(made.Key);
        return made;
    }

    /// <summary>Whose key <paramref name="secret"/> is, with the networks it works from; null when it is not good (any more).</summary>
    public async Task<(PressCaller Caller, string Networks)?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (TryHash(secret) is not { } hash)
            return null;
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.PressKeys.AsNoTracking()
            .Where(k => k.Hash == hash && k.RevokedAt == null && k.ExpiresAt > now)
            .Join(db.PressAccounts.Where(a => a.RevokedAt == null), k => k.AccountId, a => a.Id, (k, a) => new { Key = k, Account = a })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        // Once a minute is enough to see that a key is in use.
        if (found.Key.LastUsedAt is null || now - found.Key.LastUsedAt > TimeSpan.FromMinutes(1))
            await db.PressKeys.Where(k => k.Id == found.Key.Id).ExecuteUpdateAsync(s => s.SetProperty(k => k.LastUsedAt, now), cancellationToken);
        var account = found.Account;
        return (new PressCaller(account.Id, found.Key.Id, account.Outlet, account.Embargoes, account.Webhooks, account.RequestsPerMinute), account.Networks);
    }

    /// <summary>The hash by which a key is known; null for what cannot be one.</summary>
    public static string? TryHash(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.StartsWith(Marker, StringComparison.Ordinal) && secret.Length <= LongestSecret ? SecretToken.HashOf(secret) : null;
    }

    private (PressKey Key, string Secret) Make(Guid account, TimeSpan lifetime)
    {
        var secret = Marker + SecretToken.Make();
        var now = time.Now();
        return (new PressKey
        {
            Id = time.NewId(),
            AccountId = account,
            Prefix = secret[..12],
            Hash = SecretToken.HashOf(secret),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        }, secret);
    }
}
