using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>Requests of outlets for our content, by API key.</summary>
public sealed class PressFigures(PortalDbContext db)
{
    private const int MostNamed = 200;

    public async Task<FigureTable> TableAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var outlets = await db.PressPulls.AsNoTracking().Where(p => p.Day >= period.From && p.Day <= period.To)
            .GroupBy(p => p.Outlet).Select(g => new { g.Key, Pulls = g.Sum(p => p.Pulls), Days = g.Count() })
            .OrderByDescending(o => o.Pulls).ThenBy(o => o.Key).Take(MostNamed).ToListAsync(cancellationToken);
        return new FigureTable("press", "Báo, đài lấy tin", "Cơ quan", ["Lượt lấy", "Số ngày có lấy"],
            [.. outlets.Select(o => new FigureRow(o.Key, NameOf(o.Key), [new FigureCell(o.Pulls), new FigureCell(o.Days)]))])
        {
            Chart = FigureChart.Bars,
            Note = "Yêu cầu gửi tới API theo tên khóa; “công khai” là không dùng khóa. Không tính trang tin của ta.",
            Empty = "Chưa có yêu cầu nào qua API trong thời gian này.",
        };
    }

    public Task<long> SumAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return db.PressPulls.AsNoTracking().Where(p => p.Day >= period.From && p.Day <= period.To).SumAsync(p => p.Pulls, cancellationToken);
    }

    private static string NameOf(string outlet) => outlet == PressPulls.Anonymous ? "công khai" : outlet;
}
