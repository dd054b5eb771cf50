using System.Security.Cryptography;
using System.Text.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Audit;

/// <summary>Appends to the audit log and verifies its chain. Rows are written inside the caller's transaction.</summary>
public static class AuditLog
{
    /// <summary>Adds one line. Call it within a transaction; the log's head stays locked until that ends.</summary>
    public static async Task AppendAsync(PortalDbContext db, AuditRecord record, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        var sequence = await LogNumbers.TakeAsync(db, LogHead.Audit, 1, cancellationToken);
        var previous = await db.LogHeads.Where(h => h.Name == LogHead.Audit).Select(h => h.Hash).SingleAsync(cancellationToken);
        var hash = HashOf(sequence, at, record, previous);
        db.AuditEntries.Add(new AuditEntry
        {
            Sequence = sequence,
            At = at,
            ActorId = record.Actor.Id,
            ActorName = record.Actor.Name,
            Action = record.Action,
            ArticleId = record.ArticleId,
            Edition = record.Edition,
            From = record.From,
            To = record.To,
            Reason = record.Reason,
            Subject = record.Subject,
            PreviousHash = previous,
            Hash = hash,
        });
        await db.LogHeads.Where(h => h.Name == LogHead.Audit).ExecuteUpdateAsync(s => s.SetProperty(h => h.Hash, hash), cancellationToken);
    }

    /// <summary>Reads the whole log and returns the first line that does not fit the chain; null when all is well.</summary>
    public static async Task<long?> FindBreakAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var report = await AuditChain.VerifyAsync(db, null, cancellationToken);
        return report.IsWhole ? null : report.Findings[0].First;
    }

    /// <summary>Whether a line's hash is that of its members, as they are written: times have whole milliseconds.</summary>
    internal static bool Fits(AuditEntry entry) => entry.Hash == HashOf(entry) && entry.At.Ticks % TimeSpan.TicksPerMillisecond == 0;

    private static string HashOf(long sequence, DateTimeOffset at, AuditRecord r, string previous) =>
        HashOf(sequence, at, r.Actor.Id, r.Actor.Name, r.Action, r.ArticleId, r.Edition, r.From, r.To, r.Reason, r.Subject, previous);

    private static string HashOf(AuditEntry e) =>
        HashOf(e.Sequence, e.At, e.ActorId, e.ActorName, e.Action, e.ArticleId, e.Edition, e.From, e.To, e.Reason, e.Subject, e.PreviousHash);

    // A JSON array keeps the members apart, so that no two different lines have the same bytes.
    private static string HashOf(long sequence, DateTimeOffset at, params object?[] members)
    {
        object?[] all = [sequence, at.ToUnixTimeMilliseconds(), .. members];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(all)));
    }
}
