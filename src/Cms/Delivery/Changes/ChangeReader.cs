using System.Globalization;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Changes;

/// <summary>Reads the change log for clients, waiting for it to grow where they ask for that.</summary>
public sealed class ChangeReader(IDbContextFactory<PortalDbContext> contexts, ChangeSignal signal, LongPoll polls, ChangeForm form, TimeProvider time)
{
    private readonly SharedPages shared = new();

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
    public Task<(IReadOnlyList<Change> Items, long Cursor)> ReadAsync(ChangeQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return polls.AskAsync(
            query.Cursor,
            query.Wait,
            (cursor, woken) => PageAsync(query with { Cursor = cursor }, woken, cancellationToken),
            (cursor, left, stop) => signal.WaitBeyondAsync(cursor, left, time, stop),
            cancellationToken);
    }

    /// <summary>What there is after the cursor, without waiting.</summary>
    /// <param name="woken">Whether the client was woken by the log's growth: then one reading serves all who were.</param>
    public Task<(IReadOnlyList<Change> Items, long Cursor)> PageAsync(ChangeQuery query, bool woken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return woken ? shared.ReadAsync(query, signal.Head, () => PageAsync(query, CancellationToken.None)) : PageAsync(query, cancellationToken);
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
        return (found.ConvertAll(form.Of), found.Count == query.Limit ? found[^1].Sequence : head);
    }

    /// <summary>A position as clients send it back.</summary>
    public static string CursorOf(long position) => position.ToString(CultureInfo.InvariantCulture);
}
