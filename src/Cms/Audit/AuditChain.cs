using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Audit;

/// <summary>Verifies the hash chain of the audit log and names every line that does not fit. Lines may be appended meanwhile.</summary>
public sealed class AuditChain(PortalDbContext db)
{
    public const int MostFindings = 100;

    private const int Batch = 2_000;

    private readonly List<AuditFinding> findings = [];
    private (long Sequence, string? Hash) last = (0, "");
    private HashSet<long> odd = [];
    private long read;

    /// <summary>Reads the whole log, in batches, so that memory stays small and writers are never held up.</summary>
    public static Task<AuditReport> VerifyAsync(PortalDbContext db, IProgress<AuditProgress>? progress, CancellationToken cancellationToken) =>
        new AuditChain(db).VerifyAsync(progress, cancellationToken);

    private async Task<AuditReport> VerifyAsync(IProgress<AuditProgress>? progress, CancellationToken cancellationToken)
    {
        odd = await OddAsync(cancellationToken);
        var head = await HeadAsync(cancellationToken);
        var position = long.MinValue;
        while (true)
        {
            var lines = await ReadAsync(position, cancellationToken);
            foreach (var line in lines)
                Check(line);
            progress?.Report(new AuditProgress(read, Math.Max(read, head.Sequence)));
            if (lines.Count > 0)
            {
                position = lines[^1].Sequence;
                continue;
            }

            // The head is read after the lines: what is appended meanwhile raises it, and those lines are read too.
            var now = await HeadAsync(cancellationToken);
            if (now.Sequence == head.Sequence || now.Sequence <= last.Sequence)
            {
                CheckEnd(now);
                return new AuditReport(read, findings, last.Hash ?? "");
            }

            head = now;
        }
    }

    // SQLite's columns hold anything, and what is read as the same number or identifier need not be the same bytes.
    private async Task<HashSet<long>> OddAsync(CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
            return [];
        var lines = db.Database.SqlQuery<long>(
            $"""
            SELECT "sequence" AS "Value" FROM "audit_entries"
            WHERE typeof("at") <> 'integer' OR typeof("edition") NOT IN ('integer', 'null')
            OR typeof("actor_id") NOT IN ('text', 'null') OR "actor_id" <> upper("actor_id") OR typeof("article_id") NOT IN ('text', 'null') OR "article_id" <> upper("article_id")
            ORDER BY "sequence" LIMIT {MostFindings}
            """);
        return [.. await lines.ToListAsync(cancellationToken)];
    }

    private Task<LogHead> HeadAsync(CancellationToken cancellationToken) =>
        db.LogHeads.AsNoTracking().SingleAsync(h => h.Name == LogHead.Audit, cancellationToken);

    private async Task<List<Line>> ReadAsync(long after, CancellationToken cancellationToken)
    {
        var rows = db.AuditEntries.AsNoTracking().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(Batch);
        try
        {
            return (await rows.ToListAsync(cancellationToken)).ConvertAll(entry => new Line(entry.Sequence, entry));
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return await ReadOneByOneAsync(await rows.Select(e => e.Sequence).ToListAsync(cancellationToken), cancellationToken);
        }
    }

    private async Task<List<Line>> ReadOneByOneAsync(List<long> sequences, CancellationToken cancellationToken)
    {
        var lines = new List<Line>();
        foreach (var sequence in sequences)
        {
            try
            {
                lines.Add(new Line(sequence, await db.AuditEntries.AsNoTracking().SingleAsync(e => e.Sequence == sequence, cancellationToken)));
            }
            catch (Exception exception) when (IsUnreadable(exception))
            {
                lines.Add(new Line(sequence, null));
            }
        }

        return lines;
    }

    private void Check(Line line)
    {
        read++;
        if (line.Sequence <= last.Sequence)
        {
            Add(AuditFault.Extra, line.Sequence);
            return;
        }

        var follows = line.Sequence == last.Sequence + 1;
        if (!follows)
            Add(AuditFault.Missing, last.Sequence + 1, line.Sequence - 1);
        if (line.Entry is not { } entry || odd.Contains(line.Sequence))
            Add(AuditFault.Unreadable, line.Sequence);
        else if (!AuditLog.Fits(entry))
            Add(AuditFault.Changed, line.Sequence);
        else if (follows && last.Hash is { } hash && entry.PreviousHash != hash)
            Add(AuditFault.Unlinked, line.Sequence);
        last = (line.Sequence, line.Entry?.Hash);
    }

    private void CheckEnd(LogHead head)
    {
        if (head.Sequence > last.Sequence)
            Add(AuditFault.Missing, last.Sequence + 1, head.Sequence);
        else if (head.Sequence < last.Sequence || head.Hash != last.Hash)
            Add(AuditFault.Head, last.Sequence);
    }

    private void Add(AuditFault fault, long first, long? to = null)
    {
        if (findings.Count < MostFindings)
            findings.Add(new AuditFinding(fault, first, to ?? first));
    }

    // What a column gives that holds no time, number or identifier.
    private static bool IsUnreadable(Exception exception) =>
        exception is FormatException or InvalidCastException or OverflowException or ArgumentOutOfRangeException
        || (exception is InvalidOperationException && exception.InnerException is { } inner && IsUnreadable(inner));

    private sealed record Line(long Sequence, AuditEntry? Entry);
}
