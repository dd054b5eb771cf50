using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Redirects;

/// <summary>
/// Counts addresses that readers come for in vain, by path and day. Each node counts in memory and adds its counts to the database's once a
/// minute. Nothing is known of who came; paths that may hold personal data are not counted, and neither can floods of made-up ones grow it.
/// </summary>
public sealed class MissingPaths(IDbContextFactory<PortalDbContext> contexts, TimeProvider time) : IDisposable
{
    public const int DaysKept = 90;
    private const int MostPending = 2_000;
    private const int MostOfOneDay = 2_000;
    private const int LongestPath = 200;
    private const int LongestNumber = 7;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim writing = new(1);
    private Dictionary<string, int> pending = new(StringComparer.Ordinal);

    /// <summary>Counts one visit in vain.</summary>
    public void Count(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length > LongestPath || path.Contains('@', StringComparison.Ordinal) || HasLongNumber(path))
            return;
        lock (gate)
            Add(pending, path, 1);
    }

    /// <summary>Adds what was counted to the day's counts, and drops what is beyond the bounds of one day and of the time kept.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        Dictionary<string, int> counts;
        lock (gate)
            (counts, pending) = (pending, new(StringComparer.Ordinal));
        try
        {
            await WriteAsync(counts, cancellationToken);
        }
        catch
        {
            lock (gate)
            {
                foreach (var (path, count) in counts)
                    Add(pending, path, count);
            }

            throw;
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();

    private async Task WriteAsync(Dictionary<string, int> counts, CancellationToken cancellationToken)
    {
        var today = Clock.DayOf(time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (counts.Count > 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            // In one order on every node, so that two of them never wait for each other's rows.
            foreach (var (path, count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO missing_paths (day, path, count) VALUES ({today}, {path}, {count})
                    ON CONFLICT (day, path) DO UPDATE SET count = missing_paths.count + excluded.count
                    """,
                    cancellationToken);
            }

            var kept = db.MissingPaths.Where(c => c.Day == today).OrderByDescending(c => c.Count).ThenBy(c => c.Path).Take(MostOfOneDay).Select(c => c.Path);
            await db.MissingPaths.Where(c => c.Day == today && !kept.Contains(c.Path)).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var oldest = today.AddDays(1 - DaysKept);
        await db.MissingPaths.Where(c => c.Day < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    // When it is full, what came only once makes room; a flood of made-up paths displaces nothing that real readers ask for again.
    private static void Add(Dictionary<string, int> counts, string path, int count)
    {
        if (counts.Count >= MostPending && !counts.ContainsKey(path))
        {
            foreach (var rare in counts.Where(c => c.Value == 1).Select(c => c.Key).ToList())
                counts.Remove(rare);
            if (counts.Count >= MostPending)
                return;
        }

        counts[path] = counts.GetValueOrDefault(path) + count;
    }

    private static bool HasLongNumber(string path)
    {
        var run = 0;
        foreach (var letter in path)
        {
            run = char.IsAsciiDigit(letter) ? run + 1 : letter is '-' or '.' ? run : 0;
            if (run > LongestNumber)
                return true;
        }

        return false;
    }
}
