using System.Globalization;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Changes;

/// <summary>The gapless log of everything that became, changed or ceased to be public.</summary>
public static class ChangeLog
{
    /// <summary>Appends <paramref name="rows"/> in order, as the last step before the caller saves and commits.</summary>
    public static async Task AppendAsync(PortalDbContext db, IReadOnlyList<ChangeRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
            return;
        var first = await LogNumbers.TakeAsync(db, LogHead.Changes, rows.Count, cancellationToken);
        for (var i = 0; i < rows.Count; i++)
            rows[i].Sequence = first + i;
        db.Changes.AddRange(rows);
    }

    /// <summary>On PostgreSQL, has other nodes told of <paramref name="sequence"/> when the caller's transaction commits; they poll as well.</summary>
    public static Task NotifyAsync(PortalDbContext db, long sequence, CancellationToken cancellationToken) =>
        NotifyAsync(db, ChangeWatcher.Channel, sequence, cancellationToken);

    /// <summary>The same on the channel of another log.</summary>
    public static async Task NotifyAsync(PortalDbContext db, string channel, long sequence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!db.Database.IsNpgsql())
            return;
        var payload = sequence.ToString(CultureInfo.InvariantCulture);
        await db.Database.ExecuteSqlAsync($"SELECT pg_notify({channel}, {payload})", cancellationToken);
    }

    /// <summary>Up to <paramref name="limit"/> rows after <paramref name="cursor"/>, oldest first.</summary>
    public static Task<List<ChangeRow>> ReadAsync(PortalDbContext db, long cursor, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Changes.AsNoTracking().Where(c => c.Sequence > cursor).OrderBy(c => c.Sequence).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>Sequence of the last committed row; 0 while the log is empty.</summary>
    public static Task<long> HeadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.LogHeads.AsNoTracking().Where(h => h.Name == LogHead.Changes).Select(h => h.Sequence).SingleAsync(cancellationToken);
    }
}
