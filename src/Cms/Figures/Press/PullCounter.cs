using System.Collections.Concurrent;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Press;

/// <summary>Counts requests of outlets in memory and adds them to the day's in the database, so that those of all nodes come together.</summary>
public sealed class PullCounter(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Different keys held between two writings; what comes under more of them, made up or not, counts as anonymous.</summary>
    private const int MostKeys = 1_000;

    private readonly ConcurrentDictionary<string, long> keys = new(StringComparer.Ordinal);
    private long anonymous;

    /// <summary>Counts one request.</summary>
    /// <param name="secret">The key that it brought, good or not; null for none.</param>
    public void Count(string? secret)
    {
        if (secret is not null && (ApiKeys.TryHash(secret) ?? PressKeys.TryHash(secret)) is { } hash && (keys.Count < MostKeys || keys.ContainsKey(hash)))
            keys.AddOrUpdate(hash, 1, static (_, count) => count + 1);
        else
            Interlocked.Increment(ref anonymous);
    }

    /// <summary>Writes what was counted; what could not be written is counted again.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var byKey = keys.Keys.Select(hash => (Hash: hash, Count: keys.TryRemove(hash, out var count) ? count : 0)).Where(k => k.Count > 0).ToList();
        var others = Interlocked.Exchange(ref anonymous, 0);
        if (byKey.Count == 0 && others == 0)
            return;
        try
        {
            await WriteAsync(byKey, others, cancellationToken);
        }
        catch
        {
            foreach (var (hash, count) in byKey)
                keys.AddOrUpdate(hash, count, (_, more) => count + more);
            Interlocked.Add(ref anonymous, others);
            throw;
        }
    }

    private async Task WriteAsync(List<(string Hash, long Count)> byKey, long others, CancellationToken cancellationToken)
    {
        var day = Clock.DayOf(time.Now());
        var hashes = byKey.ConvertAll(k => k.Hash);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var names = await db.ApiKeys.AsNoTracking().Where(k => hashes.Contains(k.Hash)).ToDictionaryAsync(k => k.Hash, k => k.Name, cancellationToken);
        var outlets = await db.PressKeys.AsNoTracking().Where(k => hashes.Contains(k.Hash)).Join(db.PressAccounts, k => k.AccountId, a => a.Id, (k, a) => new { k.Hash, a.Outlet })
            .ToDictionaryAsync(k => k.Hash, k => k.Outlet, cancellationToken);
        var counts = byKey.Select(k => (Outlet: names.GetValueOrDefault(k.Hash) ?? outlets.GetValueOrDefault(k.Hash) ?? PressPulls.Anonymous, Count: k.Count)).Append((Outlet: PressPulls.Anonymous, Count: others))
            .GroupBy(c => c.Outlet).Select(g => (Outlet: g.Key, Count: g.Sum(c => c.Count))).Where(c => c.Count > 0);
        // In one order on every node, so that two of them never wait for each other's rows.
        foreach (var (outlet, count) in counts.OrderBy(c => c.Outlet, StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO press_pulls (day, outlet, pulls) VALUES ({day}, {outlet}, {count})
                ON CONFLICT (day, outlet) DO UPDATE SET pulls = press_pulls.pulls + excluded.pulls
                """,
                cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
