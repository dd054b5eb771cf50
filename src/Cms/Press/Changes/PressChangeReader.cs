using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Delivery.Changes;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Changes;

/// <summary>
/// Reads the logs for newsrooms: the public one for all, merged with the embargo log for those entitled. A row of the embargo log stands after
/// the public change that was the last when it was committed. Whoever is not entitled is answered without the embargo log being asked at all.
/// </summary>
public sealed class PressChangeReader(
    IDbContextFactory<PortalDbContext> contexts, ChangeReader changes, ChangeForm form, ChangeSignal signal, EmbargoSignal embargoes, LongPoll polls, TimeProvider time)
{
    /// <summary>The heads of both logs; the embargo log's is null for whoever is not entitled.</summary>
    public async Task<LogPosition> HeadAsync(bool entitled, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        long? given = entitled ? await EmbargoHeadAsync(db, cancellationToken) : null;
        return new LogPosition(await ChangeLog.HeadAsync(db, cancellationToken), given);
    }

    /// <summary>The changes after a position, and the position after them.</summary>
    public Task<(IReadOnlyList<Change> Items, LogPosition Position)> ReadAsync(
        LogPosition position, ChangeQuery query, bool entitled, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return entitled
            ? polls.AskAsync(position, query.Wait, (at, _) => MergedPageAsync(at, query, cancellationToken), GrowAsync, cancellationToken)
            : polls.AskAsync(
                position,
                query.Wait,
                (at, woken) => PublicPageAsync(at, query, woken, cancellationToken),
                (at, left, stop) => signal.WaitBeyondAsync(at.Changes, left, time, stop),
                cancellationToken);
    }

    // What the newsroom once read of the embargo log is kept in its cursor: it goes on there if it is entitled again.
    private async Task<(IReadOnlyList<Change> Items, LogPosition Position)> PublicPageAsync(
        LogPosition position, ChangeQuery query, bool woken, CancellationToken cancellationToken)
    {
        var (items, cursor) = await changes.PageAsync(query with { Cursor = position.Changes }, woken, cancellationToken);
        return (items, position with { Changes = cursor });
    }

    private async Task<(IReadOnlyList<Change> Items, LogPosition Position)> MergedPageAsync(
        LogPosition position, ChangeQuery query, CancellationToken cancellationToken)
    {
        // The embargo log first: the public change after which a row stands is then there to be read.
        var (given, givenHead) = await EmbargoPageAsync(position.Embargoes ?? 0, query, cancellationToken);
        var (open, openCursor) = await changes.PageAsync(query with { Cursor = position.Changes }, woken: false, cancellationToken);
        var merged = Merge(open, given).Take(query.Limit).ToList();
        var ofEmbargo = merged.Count(c => c.EmbargoSequence is not null);
        // A log that was read to the end of what there is passes over what filters left out; the other stands at the last row sent.
        var openAt = merged.Count - ofEmbargo == open.Count ? openCursor : LastOf(merged, c => c.EmbargoSequence is null, c => c.Sequence, position.Changes);
        var givenAt = ofEmbargo == given.Count && given.Count < query.Limit
            ? givenHead
            : LastOf(merged, c => c.EmbargoSequence is not null, c => c.EmbargoSequence!.Value, position.Embargoes ?? 0);
        return (merged, new LogPosition(openAt, givenAt));
    }

    private async Task<(List<Change> Items, long Head)> EmbargoPageAsync(long after, ChangeQuery query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var head = Math.Max(after, await EmbargoHeadAsync(db, cancellationToken));
        var rows = db.EmbargoChanges.AsNoTracking().Where(c => c.Sequence > after && c.Sequence <= head);
        if (query.Types.Count > 0)
            rows = rows.Where(c => query.Types.Contains(c.Type));
        if (query.Kinds.Count > 0)
            rows = rows.Where(c => query.Kinds.Contains(c.Kind));
        var found = await rows.OrderBy(c => c.Sequence).Take(query.Limit).ToListAsync(cancellationToken);
        return (found.ConvertAll(FormOf), head);
    }

    private static Task<long> EmbargoHeadAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.LogHeads.AsNoTracking().Where(h => h.Name == LogHead.Embargoes).Select(h => h.Sequence).SingleAsync(cancellationToken);

    private static IEnumerable<Change> Merge(IReadOnlyList<Change> open, List<Change> given)
    {
        var next = 0;
        foreach (var change in open)
        {
            while (next < given.Count && given[next].Sequence < change.Sequence)
                yield return given[next++];
            yield return change;
        }

        while (next < given.Count)
            yield return given[next++];
    }

    private static long LastOf(List<Change> merged, Func<Change, bool> isOfLog, Func<Change, long> position, long before) =>
        merged.LastOrDefault(isOfLog) is { } last ? position(last) : before;

    private async Task<bool> GrowAsync(LogPosition at, TimeSpan left, CancellationToken stop)
    {
        using var first = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var open = signal.WaitBeyondAsync(at.Changes, left, time, first.Token);
        var given = embargoes.WaitBeyondAsync(at.Embargoes ?? 0, left, time, first.Token);
        var grown = await Task.WhenAny(open, given);
        await first.CancelAsync();
        await ((Task)Task.WhenAll(open, given)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await grown;
    }

    private Change FormOf(EmbargoChange row) => new()
    {
        Sequence = row.After,
        EmbargoSequence = row.Sequence,
        EmbargoedUntil = row.EmbargoedUntil,
        Kind = row.Kind,
        ArticleId = row.ArticleId,
        Edition = row.Edition,
        Hash = row.Hash,
        At = row.At,
        Type = row.Type,
        Locale = row.Locale,
        Path = row.Path,
        Links = LinksOf(row),
    };

    private ChangeLinks? LinksOf(EmbargoChange row) => row.Kind switch
    {
        ChangeKind.EmbargoLifted => form.LinksOf(row.ArticleId, row.Kind, row.Edition, row.Path),
        ChangeKind.Withdrawn => null,
        _ => new ChangeLinks($"{PressEndpoints.Root}/articles/{row.ArticleId}"),
    };
}
