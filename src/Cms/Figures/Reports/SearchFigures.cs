using CommsPortal.Cms.Search;
using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Storage;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>What readers searched in a period.</summary>
public sealed class SearchFigures(PortalDbContext db, IOptions<SearchOptions> options)
{
    private const int MostNamed = 30;

    public Task<SearchReport> ReadAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return SearchReport.ReadAsync(db, period.From, options.Value.StatisticsMinimum, MostNamed, cancellationToken, period.To);
    }

    public FigureTable TableOf(SearchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new FigureTable("searches", "Tìm không có kết quả", "Từ khóa", ["Không kết quả", "Lượt tìm"],
            [.. report.WithoutResult.Select(q => new FigureRow(q.Query, q.Query, [new FigureCell(q.Fruitless), new FigureCell(q.Asked)]))])
        {
            Note = $"Từ khóa không ra kết quả từ {options.Value.StatisticsMinimum} lần trở lên; số đếm được giữ {options.Value.StatisticsDays} ngày.",
            Empty = "Không có từ khóa nào đủ nhiều lượt tìm mà không ra kết quả.",
        };
    }
}
