using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>The counts that nodes on one PostgreSQL share.</summary>
public sealed class SharedWindows(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Adds to a caller's count of a minute.</summary>
    /// <returns>The count with it; it may exceed the limit.</returns>
    public async Task<int> AddAsync(string subject, long minute, int count, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var totals = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO rate_windows (subject, minute, taken) VALUES ({subject}, {minute}, {count})
            ON CONFLICT (subject, minute) DO UPDATE SET taken = rate_windows.taken + excluded.taken
            RETURNING taken
            """).ToListAsync(cancellationToken);
        return totals[0];
    }

    /// <summary>Removes the minutes that are over.</summary>
    public async Task ClearAsync(long before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RateWindows.Where(w => w.Minute < before).ExecuteDeleteAsync(cancellationToken);
    }
}
