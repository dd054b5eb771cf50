using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Search.Statistics;

/// <summary>
/// Counts what readers search, by query and day. Each node counts in memory and adds its counts to the database's, so that those of all nodes
/// come together. What looks like an address, a telephone or an identity number is not counted (<see cref="QueryStatistics"/>).
/// </summary>
public sealed class SearchStatistics(IDbContextFactory<PortalDbContext> contexts, IOptions<SearchOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Different queries held between two writings; beyond it the rarer half is forgotten.</summary>
    private const int MostPending = 2_000;

    private readonly QueryStatistics pending = new(MostPending);
    private readonly SemaphoreSlim writing = new(1);

    /// <summary>Counts one search.</summary>
    /// <param name="total">How many articles it found.</param>
    public void Count(string query, int total)
    {
        if (options.Value.StatisticsDays > 0)
            pending.Record(query, total);
    }

    /// <summary>
    /// Adds what was counted to the day's counts, and drops what is beyond the bounds of one day and of the time kept. Afterwards everything that
    /// was counted before is written, whoever wrote it.
    /// </summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await WriteAloneAsync(cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();

    private async Task WriteAloneAsync(CancellationToken cancellationToken)
    {
        var today = Clock.DayOf(time.GetUtcNow());
        var counts = pending.Take();
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (counts.Count > 0)
                await AddAsync(db, today, counts, cancellationToken);
            var oldest = today.AddDays(1 - options.Value.StatisticsDays);
            await db.SearchCounts.Where(c => c.Day < oldest).ExecuteDeleteAsync(cancellationToken);
        }
        catch
        {
            pending.Add(counts);
            throw;
        }
    }

    private async Task AddAsync(PortalDbContext db, DateOnly day, IReadOnlyList<QueryCount> counts, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // In one order on every node, so that two of them never wait for each other's rows.
        foreach (var count in counts.OrderBy(c => c.Query, StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO search_counts (day, query, asked, fruitless) VALUES ({day}, {count.Query}, {count.Asked}, {count.Fruitless})
                ON CONFLICT (day, query) DO UPDATE SET
                    asked = search_counts.asked + excluded.asked, fruitless = search_counts.fruitless + excluded.fruitless
                """,
                cancellationToken);
        }

        var most = options.Value.StatisticsQueriesPerDay;
        var kept = db.SearchCounts.Where(c => c.Day == day).OrderByDescending(c => c.Asked).ThenBy(c => c.Query).Take(most).Select(c => c.Query);
        await db.SearchCounts.Where(c => c.Day == day && !kept.Contains(c.Query)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
