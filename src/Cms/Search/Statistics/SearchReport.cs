using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search.Statistics;

/// <summary>What readers searched in a number of days.</summary>
/// <param name="Asked">Searches counted, rare ones included.</param>
/// <param name="Fruitless">Those of them that found nothing.</param>
/// <param name="Popular">The queries asked most, each at least as often as the minimum.</param>
/// <param name="WithoutResult">The queries that found nothing most often, each at least as often as the minimum.</param>
public sealed record SearchReport(long Asked, long Fruitless, IReadOnlyList<QueryCount> Popular, IReadOnlyList<QueryCount> WithoutResult)
{
    /// <param name="from">The first day.</param>
    /// <param name="minimum">How often a query has to be asked, or to find nothing, to be named at all.</param>
    /// <param name="most">Queries in each list.</param>
    /// <param name="to">The last day; null for today.</param>
    public static async Task<SearchReport> ReadAsync(PortalDbContext db, DateOnly from, int minimum, int most, CancellationToken cancellationToken, DateOnly? to = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        var counts = db.SearchCounts.AsNoTracking().Where(c => c.Day >= from && (to == null || c.Day <= to));
        var sums = counts.GroupBy(c => c.Query).Select(g => new { Query = g.Key, Asked = g.Sum(c => c.Asked), Fruitless = g.Sum(c => c.Fruitless) });
        var popular = await sums.Where(s => s.Asked >= minimum).OrderByDescending(s => s.Asked).ThenBy(s => s.Query).Take(most).ToListAsync(cancellationToken);
        var without = await sums.Where(s => s.Fruitless >= minimum).OrderByDescending(s => s.Fruitless).ThenBy(s => s.Query).Take(most).ToListAsync(cancellationToken);
        return new SearchReport(
            await counts.SumAsync(c => (long)c.Asked, cancellationToken),
            await counts.SumAsync(c => (long)c.Fruitless, cancellationToken),
            [.. popular.Select(s => new QueryCount(s.Query, s.Asked, s.Fruitless))],
            [.. without.Select(s => new QueryCount(s.Query, s.Asked, s.Fruitless))]);
    }
}
