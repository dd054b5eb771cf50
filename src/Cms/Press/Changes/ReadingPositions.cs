using System.Collections.Concurrent;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Changes;

/// <summary>Keeps in memory how far newsrooms have read, and writes it once a minute: a request costs no write.</summary>
public sealed class ReadingPositions(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, (string Cursor, DateTimeOffset At)> unwritten = new();

    /// <summary>Notes where a newsroom asked to go on from.</summary>
    public void Note(Guid account, LogPosition position) => unwritten[account] = (position.ToString(), time.Now());

    /// <summary>Writes what was noted; what could not be written is kept.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        // In one order on every node, so that two of them never wait for each other's rows.
        var noted = unwritten.OrderBy(n => n.Key).ToList();
        if (noted.Count == 0)
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (account, (cursor, at)) in noted)
            await WriteAsync(db, account, cursor, at, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // What has been noted anew meanwhile stays.
        foreach (var one in noted)
            unwritten.TryRemove(one);
    }

    /// <summary>How the newsroom's client keeps up; null when it has never read the log.</summary>
    public async Task<ReadingLag?> LagOfAsync(Guid account, CancellationToken cancellationToken)
    {
        if (unwritten.ContainsKey(account))
            await WriteAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await db.ReadingPositions.AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == account, cancellationToken);
        if (kept is null || !LogPosition.TryParse(kept.Cursor, out var position))
            return null;
        var head = await ChangeLog.HeadAsync(db, cancellationToken);
        if (position.Changes >= head)
            return new ReadingLag(kept.Cursor, kept.At, TimeSpan.Zero, 0);
        var first = position.Changes + 1;
        var oldest = await db.Changes.AsNoTracking().Where(c => c.Sequence == first).Select(c => c.At).SingleAsync(cancellationToken);
        return new ReadingLag(kept.Cursor, kept.At, time.Now() - oldest, head - position.Changes);
    }

    private static Task<int> WriteAsync(PortalDbContext db, Guid account, string cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var moment = db.MomentOf(at);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reading_positions (account_id, cursor, at) VALUES ({account}, {cursor}, {moment})
            ON CONFLICT (account_id) DO UPDATE SET cursor = excluded.cursor, at = excluded.at WHERE excluded.at > reading_positions.at
            """,
            cancellationToken);
    }
}
