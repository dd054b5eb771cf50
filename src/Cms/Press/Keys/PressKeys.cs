using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Keys;

/// <summary>Makes, finds and revokes keys of the press API.</summary>
public sealed class PressKeys(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    private const string Marker = "cpp_";
    private const int LongestSecret = 200;

    /// <summary>Makes a key of an account. The text returned is shown once and kept nowhere.</summary>
    public async Task<(PressKey Key, string Secret)> AddAsync(Guid account, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var secret = Marker + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = time.Now();
        var key = new PressKey
        {
            Id = time.NewId(),
            AccountId = account,
            Prefix = secret[..12],
            Hash = HashOf(secret),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.PressKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return (key, secret);
    }

    /// <summary>Whose key <paramref name="secret"/> is, with the networks it works from; null when it is not good (any more).</summary>
    public async Task<(PressCaller Caller, string Networks)?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Marker, StringComparison.Ordinal) || secret.Length > LongestSecret)
            return null;
        var (hash, now) = (HashOf(secret), time.Now());
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

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
