using System.Globalization;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Changes;

/// <summary>Reads the change log for clients, waiting for it to grow where they ask for that.</summary>
public sealed class ChangeReader(
    IDbContextFactory<PortalDbContext> contexts, ChangeSignal signal, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>The log's head; cursors beyond it are not from this log.</summary>
    public async Task<long> HeadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ChangeLog.HeadAsync(db, cancellationToken);
    }

    /// <summary>
    /// The changes after the cursor. With filters the returned position passes over what they leave out, so that a client is never sent
    /// over the same rows again.
    /// </summary>
    public async Task<(IReadOnlyList<Change> Items, long Cursor)> ReadAsync(ChangeQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var started = time.GetTimestamp();
        // A server that stops answers its waiting clients with an empty page instead of cutting them off.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var cursor = query.Cursor;
        while (true)
        {
            var (items, position) = await PageAsync(query with { Cursor = cursor }, cancellationToken);
            var left = query.Wait - time.GetElapsedTime(started);
            if (items.Count > 0 || left <= TimeSpan.Zero || !await WaitAsync(position, left, stop.Token, cancellationToken))
                return (items, position);
            cursor = position;
        }
    }

    private async Task<(IReadOnlyList<Change> Items, long Cursor)> PageAsync(ChangeQuery query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Sequences are given in commit order, so every row up to the head that is read here is there to be read.
        var head = Math.Max(query.Cursor, await ChangeLog.HeadAsync(db, cancellationToken));
        var rows = db.Changes.AsNoTracking().Where(c => c.Sequence > query.Cursor && c.Sequence <= head);
        if (query.Types.Count > 0)
            rows = rows.Where(c => query.Types.Contains(c.Type));
        if (query.Kinds.Count > 0)
            rows = rows.Where(c => query.Kinds.Contains(c.Kind));
        var found = await rows.OrderBy(c => c.Sequence).Take(query.Limit).ToListAsync(cancellationToken);
        return (found.ConvertAll(PublicFormOf), found.Count == query.Limit ? found[^1].Sequence : head);
    }

    private async Task<bool> WaitAsync(long cursor, TimeSpan left, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            return await signal.WaitBeyondAsync(cursor, left, time, stop);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Change PublicFormOf(ChangeRow row) => new()
    {
        Sequence = row.Sequence,
        Kind = row.Kind,
        ArticleId = row.ArticleId,
        Edition = row.Edition,
        Hash = row.Hash,
        At = row.At,
        Type = row.Type,
        Locale = row.Locale,
        Path = row.Path,
        Tags = row.Tags,
    };

    /// <summary>A position as clients send it back.</summary>
    public static string CursorOf(long position) => position.ToString(CultureInfo.InvariantCulture);
}
