using CommsPortal.Cms.Desk.Calendar;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>Counts everything that a report says.</summary>
public sealed class ReportBuilder(
    PublishedFigures published, PublishedTables publishedTables, ChangeFigures changes, ColumnFigures columns, ReadFigures reads, SearchFigures searches,
    PressFigures press, NominationFigures nominations, FigureNames names, TimeProvider time)
{
    public async Task<FigureReport> BuildAsync(FigureQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var period = query.Period;
        await names.LoadAsync(cancellationToken);
        var plans = await columns.ReadAsync(period, cancellationToken);
        List<FigureTable> tables = [await OverviewAsync(period, plans, cancellationToken), await publishedTables.OverTimeAsync(period, cancellationToken)];
        foreach (var dimension in query.Whole ? FigureDimensions.All : [query.Rows])
            tables.Add(await publishedTables.ByAsync(dimension, period, query.Whole, cancellationToken));
        if (query.Columns is { } across)
            tables.Add(await publishedTables.PivotAsync(query, across, cancellationToken));
        tables.Add(ColumnFigures.TableOf(plans, period));
        tables.Add(await nominations.TableAsync(period, cancellationToken));
        tables.Add(await reads.TableAsync(period, cancellationToken));
        tables.Add(searches.TableOf(await searches.ReadAsync(period, cancellationToken)));
        tables.Add(await press.TableAsync(period, cancellationToken));
        return new FigureReport(period, time.Now(), tables) { Rows = query.Rows, Columns = query.Columns };
    }

    private async Task<FigureTable> OverviewAsync(FigurePeriod period, IReadOnlyList<ColumnPlan> plans, CancellationToken cancellationToken)
    {
        var (now, before) = (
            await MeasuresAsync(period, plans, cancellationToken),
            await MeasuresAsync(period.Previous, await columns.ReadAsync(period.Previous, cancellationToken), cancellationToken));
        var rows = now.Zip(before).Select(pair => new FigureRow(pair.First.Key, pair.First.Name,
            [pair.First.Cell, pair.Second.Cell, new FigureCell(pair.First.Cell.Number - pair.Second.Cell.Number)]));
        return new FigureTable("overview", "Tổng quan", "Chỉ tiêu", ["Kỳ này", "Kỳ trước", "Tăng, giảm"], [.. rows])
        {
            Note = $"Kỳ trước: {period.Previous.Title}. Bản dịch của cùng một bài đếm một lần, vào ngày bản đầu tiên ra mắt; bài bị gỡ về sau vẫn được đếm và nêu riêng.",
        };
    }

    private async Task<List<(string Key, string Name, FigureCell Cell)>> MeasuresAsync(
        FigurePeriod period, IReadOnlyList<ColumnPlan> plans, CancellationToken cancellationToken)
    {
        var issues = plans.SelectMany(p => p.Issues).ToList();
        var searched = await searches.ReadAsync(period, cancellationToken);
        var late = issues.Count(i => i is { Article: not null, DaysLate: > 0 });
        var missed = issues.Count(i => i.Article is null);
        FigureCell Opening(long number, FigureSet set) => FigureCell.Of(number, new FigureSelection(set, period));
        return
        [
            ("published", "Bài ra lần đầu", Opening(await published.CountAsync(FigureSet.Published, period, cancellationToken), FigureSet.Published)),
            ("since-withdrawn", "trong đó nay đã gỡ", Opening(await published.CountAsync(FigureSet.SinceWithdrawn, period, cancellationToken), FigureSet.SinceWithdrawn)),
            ("corrected", "Lượt đính chính", Opening(await changes.CountAsync(FigureSet.Corrected, period, cancellationToken), FigureSet.Corrected)),
            ("withdrawn", "Lượt gỡ bài", Opening(await changes.CountAsync(FigureSet.Withdrawn, period, cancellationToken), FigureSet.Withdrawn)),
            ("issues-in-time", "Kỳ chuyên mục đúng hẹn", Opening(issues.Count - late - missed, FigureSet.IssuesInTime)),
            ("issues-late", "Kỳ chuyên mục trễ", Opening(late, FigureSet.IssuesLate)),
            ("issues-missed", "Kỳ chuyên mục lỡ", new FigureCell(missed)),
            ("reads", "Lượt đọc trên trang tin", Opening(await reads.SumAsync(period, cancellationToken), FigureSet.Read)),
            ("searches", "Lượt tìm kiếm", new FigureCell(searched.Asked)),
            ("fruitless", "trong đó không có kết quả", new FigureCell(searched.Fruitless)),
            ("press", "Lượt báo, đài lấy tin", new FigureCell(await press.SumAsync(period, cancellationToken))),
        ];
    }
}
