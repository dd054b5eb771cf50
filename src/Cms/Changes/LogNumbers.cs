using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Changes;

/// <summary>Takes the next numbers of a log within the caller's transaction; see <see cref="LogHead"/>.</summary>
internal static class LogNumbers
{
    /// <returns>The first of <paramref name="count"/> consecutive numbers.</returns>
    public static async Task<long> TakeAsync(PortalDbContext db, string log, int count, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Log numbers are taken within a transaction, which keeps the log's head locked until commit.");
        await db.LogHeads.Where(h => h.Name == log)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, h => h.Sequence + count), cancellationToken);
        var last = await db.LogHeads.Where(h => h.Name == log).Select(h => h.Sequence).SingleAsync(cancellationToken);
        return last - count + 1;
    }
}
