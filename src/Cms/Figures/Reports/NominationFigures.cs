using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>Counts of nominations, each on the day on which it came that far. Who is nominated is for those who handle nominations.</summary>
public sealed class NominationFigures(PortalDbContext db)
{
    public async Task<FigureTable> TableAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (now, before) = (await CountAsync(period, cancellationToken), await CountAsync(period.Previous, cancellationToken));
        var rows = now.Zip(before).Select(pair =>
            new FigureRow(pair.First.Key, pair.First.Name, [new FigureCell(pair.First.Count), new FigureCell(pair.Second.Count)])).ToList();
        return new FigureTable("nominations", "Đề cử và khen thưởng", "Bước", ["Kỳ này", "Kỳ trước"], rows.Exists(r => r.Cells.Any(c => c.Number > 0)) ? rows : [])
        {
            Note = "Mỗi đề cử được đếm ở ngày nó đi tới bước ấy. Danh sách có ở trang “Đề cử”, cho người được giao xử lý.",
            Empty = "Không có đề cử nào trong thời gian này và kỳ trước.",
        };
    }

    private async Task<List<(string Key, string Name, int Count)>> CountAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        var (start, end, from, to) = (period.Start, period.End, period.From, period.To);
        var nominations = db.Nominations.AsNoTracking();
        return
        [
            ("received", "Đã nhận", await nominations.CountAsync(n => n.ReceivedAt >= start && n.ReceivedAt < end, cancellationToken)),
            ("published", "Bài đã đăng", await nominations.CountAsync(n => n.PublishedAt >= start && n.PublishedAt < end, cancellationToken)),
            ("proposed", "Đề nghị khen thưởng", await nominations.CountAsync(n => n.ProposedOn >= from && n.ProposedOn <= to, cancellationToken)),
            ("decided", "Có quyết định khen thưởng", await nominations.CountAsync(n => n.DecisionDate >= from && n.DecisionDate <= to, cancellationToken)),
        ];
    }
}
