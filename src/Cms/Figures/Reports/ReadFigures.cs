using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>How often articles were read on the site.</summary>
public sealed class ReadFigures(PortalDbContext db)
{
    private const int MostNamed = 30;

    /// <summary>The reads of one article in a period.</summary>
    public sealed record Row
    {
        public required Guid ArticleId { get; init; }

        public required int Reads { get; init; }
    }

    /// <summary>Every article that was read in the period. Whole months come from their sums, so that a year is twelve rows an article.</summary>
    public IQueryable<Row> Articles(FigurePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (from, after) = (period.From, period.To.AddDays(1));
        var first = FigurePeriod.Month(from).From == from ? from : FigurePeriod.Month(from).To.AddDays(1);
        var last = FigurePeriod.Month(after).From;
        var days = db.ArticleReads.AsNoTracking();
        var parts = first >= last
            ? days.Where(r => r.Day >= from && r.Day < after).Select(r => new { r.ArticleId, r.Reads })
            : db.MonthlyReads.AsNoTracking().Where(r => r.Month >= first && r.Month < last).Select(r => new { r.ArticleId, r.Reads })
                .Concat(days.Where(r => r.Day >= from && r.Day < first).Select(r => new { r.ArticleId, r.Reads }))
                .Concat(days.Where(r => r.Day >= last && r.Day < after).Select(r => new { r.ArticleId, r.Reads }));
        return parts.GroupBy(r => r.ArticleId).Select(g => new Row { ArticleId = g.Key, Reads = g.Sum(r => r.Reads) });
    }

    public Task<long> SumAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return db.DailyReads.AsNoTracking().Where(r => r.Day >= period.From && r.Day <= period.To).SumAsync(r => r.Reads, cancellationToken);
    }

    /// <summary>The most read articles.</summary>
    public async Task<FigureTable> TableAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        var rows = await Articles(period).OrderByDescending(r => r.Reads).ThenBy(r => r.ArticleId).Take(MostNamed)
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.ArticleId);
        var headlines = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Headline, cancellationToken);
        return new FigureTable("reads", "Bài được đọc nhiều", "Bài", ["Lượt đọc"],
            [.. rows.Select(r => new FigureRow($"{r.ArticleId}", headlines[r.ArticleId], [new FigureCell(r.Reads)]) { Href = Desk.DeskPaths.Article(r.ArticleId) })])
        {
            Chart = FigureChart.Bars,
            Note = $"Lượt mở trang bài trên trang tin, trừ máy tự động; không cookie, không lưu ai đọc. Hiện nhiều nhất {MostNamed} bài.",
            Empty = "Chưa có lượt đọc nào được đếm trong thời gian này.",
        };
    }
}
