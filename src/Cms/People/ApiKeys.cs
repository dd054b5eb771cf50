using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.People;

/// <summary>Makes, finds and revokes keys of the management API.</summary>
public sealed class ApiKeys(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    private const string Marker = "cp_";
    private const int LongestSecret = 200;

    /// <summary>Makes a key. The text returned is shown once and kept nowhere.</summary>
    public async Task<(ApiKey Key, string Secret)> AddAsync(string name, string role, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        var secret = Marker + SecretToken.Make();
        var now = time.Now();
        var key = new ApiKey
        {
            Id = time.NewId(),
            Name = name,
            Prefix = secret[..11],
            Hash = SecretToken.HashOf(secret),
            Role = role,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return (key, secret);
    }

    /// <summary>The key that <paramref name="secret"/> is, if it is still good.</summary>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (TryHash(secret) is not { } hash)
            return null;
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = await db.ApiKeys.SingleOrDefaultAsync(
            k => k.Hash == hash && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now), cancellationToken);
        // Once a minute is enough to see that a key is in use.
        if (key is not null && (key.LastUsedAt is null || now - key.LastUsedAt > TimeSpan.FromMinutes(1)))
        {
            key.LastUsedAt = now;
            await db.SaveChangesAsync(cancellationToken);
        }

        return key;
    }

    /// <returns>False when there is no such key, or it was revoked before.</returns>
    public async Task<bool> RevokeAsync(string prefix, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.Now();
        return await db.ApiKeys.Where(k => k.Prefix == prefix && k.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.RevokedAt, now), cancellationToken) > 0;
    }

    /// <summary>The hash by which a key is known; null for what cannot be one.</summary>
    public static string? TryHash(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.StartsWith(Marker, StringComparison.Ordinal) && secret.Length <= LongestSecret ? SecretToken.HashOf(secret) : null;
    }
}
