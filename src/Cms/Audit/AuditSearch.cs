using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Audit;

/// <summary>Finds lines of the audit log. Every question but that for words has an index; words are looked for in so many lines at a time.</summary>
public sealed class AuditSearch(PortalDbContext db)
{
    public const int PageSize = 100;

    /// <summary>How many lines one page reads for words.</summary>
    public const int LinesAtOnce = 50_000;

    // Nodes' clocks differ; the index of times leads to about the right line, and the times themselves decide.
    private static readonly TimeSpan Skew = TimeSpan.FromHours(1);

    private const int ExportBatch = 1_000;

    /// <param name="before">Only lines before this one; null begins with the newest.</param>
    public async Task<AuditPage> PageAsync(AuditQuery query, long? before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var end = before ?? long.MaxValue;
        var lines = await NarrowAsync(query, cancellationToken);
        long? floor = null;
        if (query.Text is not null)
        {
            var top = Math.Min(end, await lines.MaxAsync(e => (long?)e.Sequence, cancellationToken) + 1 ?? 0);
            floor = top - LinesAtOnce;
            lines = lines.Where(e => e.Sequence >= floor);
        }

        var page = await WithWords(lines, query.Text).Where(e => e.Sequence < end)
            .OrderByDescending(e => e.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken);
        if (page.Count > PageSize)
            return new AuditPage(page.Take(PageSize).ToList(), page[PageSize - 1].Sequence, null);
        if (floor is null || floor <= 1)
            return new AuditPage(page, null, null);
        var reached = await db.AuditEntries.Where(e => e.Sequence == floor).Select(e => (DateTimeOffset?)e.At).SingleOrDefaultAsync(cancellationToken);
        return new AuditPage(page, floor, reached);
    }

    /// <summary>All lines of a query, oldest first, a batch at a time.</summary>
    public async IAsyncEnumerable<AuditEntry> AllAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var lines = WithWords(await NarrowAsync(query, cancellationToken), query.Text);
        for (var after = long.MinValue; ;)
        {
            var batch = await lines.Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(ExportBatch).ToListAsync(cancellationToken);
            foreach (var entry in batch)
                yield return entry;
            if (batch.Count < ExportBatch)
                yield break;
            after = batch[^1].Sequence;
        }
    }

    /// <summary>The verbs that are in the log. Each is one step in the index, however long the log.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, as it orders.")]
    public Task<IReadOnlyList<string>> ActionsAsync(CancellationToken cancellationToken) => DistinctAsync(
        after => db.AuditEntries.Where(e => string.Compare(e.Action, after) > 0).OrderBy(e => e.Action).Select(e => e.Action), cancellationToken);

    /// <summary>The actors who are in the log.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, as it orders.")]
    public Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancellationToken) => DistinctAsync(
        after => db.AuditEntries.Where(e => string.Compare(e.ActorName, after) > 0).OrderBy(e => e.ActorName).Select(e => e.ActorName), cancellationToken);

    private static async Task<IReadOnlyList<string>> DistinctAsync(Func<string, IQueryable<string>> following, CancellationToken cancellationToken)
    {
        const int Most = 200;
        var found = new List<string>();
        for (var last = ""; found.Count < Most && await following(last).FirstOrDefaultAsync(cancellationToken) is { } next; last = next)
            found.Add(next);
        return found;
    }

    private async Task<IQueryable<AuditEntry>> NarrowAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        var lines = db.AuditEntries.AsNoTracking();
        if (query.Who is { } who)
            lines = lines.Where(e => e.ActorName == who);
        if (query.Action is { } action)
            lines = lines.Where(e => e.Action == action);
        if (query.Article is { } article)
            lines = lines.Where(e => e.ArticleId == article);
        if (query.From is { } from)
        {
            var early = from - Skew;
            var first = await db.AuditEntries.Where(e => e.At >= early).OrderBy(e => e.At).ThenBy(e => e.Sequence).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellationToken) ?? long.MaxValue;
            lines = lines.Where(e => e.Sequence >= first && e.At >= from);
        }

        if (query.Until is { } until)
        {
            var late = until + Skew;
            var last = await db.AuditEntries.Where(e => e.At < late).OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellationToken) ?? 0;
            lines = lines.Where(e => e.Sequence <= last && e.At < until);
        }

        return lines;
    }

    private static IQueryable<AuditEntry> WithWords(IQueryable<AuditEntry> lines, string? text) =>
        text is null ? lines : lines.Where(e => e.Reason!.Contains(text) || e.Subject!.Contains(text));
}
