using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Reads;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Reads;

/// <summary>Adds what a site counted to today's counts.</summary>
public sealed class RecordReads(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Counts of what was never public are left out.</summary>
    public async Task ExecuteAsync(ReadCounts counts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var day = Clock.DayOf(time.Now());
        var month = new DateOnly(day.Year, day.Month, 1);
        var ids = counts.Articles.Keys.ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var known = await db.Articles.Where(a => ids.Contains(a.Id) && a.FirstPublishedAt != null).Select(a => a.Id).ToListAsync(cancellationToken);
        if (known.Count == 0)
            return;
        // In one order everywhere, so that two sites never wait for each other's rows.
        foreach (var id in known.Order())
        {
            var reads = counts.Articles[id];
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO article_reads (day, article_id, reads) VALUES ({day}, {id}, {reads})
                ON CONFLICT (day, article_id) DO UPDATE SET reads = article_reads.reads + excluded.reads
                """,
                cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO monthly_reads (month, article_id, reads) VALUES ({month}, {id}, {reads})
                ON CONFLICT (month, article_id) DO UPDATE SET reads = monthly_reads.reads + excluded.reads
                """,
                cancellationToken);
        }

        var all = known.Sum(id => (long)counts.Articles[id]);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO daily_reads (day, reads) VALUES ({day}, {all}) ON CONFLICT (day) DO UPDATE SET reads = daily_reads.reads + excluded.reads",
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
