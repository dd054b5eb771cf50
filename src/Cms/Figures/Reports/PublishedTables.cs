using System.Globalization;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>The tables about what was published.</summary>
public sealed class PublishedTables(PublishedFigures figures, FigureNames names)
{
    private const int MostColumns = 12;
    private const int MostRows = 200;
    private const int DaysByDay = 45;
    private const int DaysByMonth = 1_200;

    /// <summary>Over time: by day, month or year, as the period is long.</summary>
    public async Task<FigureTable> OverTimeAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var days = await figures.ByDayAsync(period, cancellationToken);
        var rows = Parts(period).Select(part => new FigureRow(
            part.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), NameOf(part),
            [FigureCell.Of(days.Where(d => d.Key >= part.From && d.Key <= part.To).Sum(d => d.Value), new FigureSelection(FigureSet.Published, part))]));
        return new FigureTable("over-time", "Bài ra theo thời gian", "Thời gian", ["Số bài"], [.. rows]) { Chart = FigureChart.Columns };
    }

    /// <summary>By one dimension, beside the period before; the most first.</summary>
    public async Task<FigureTable> ByAsync(FigureDimension dimension, FigurePeriod period, bool whole, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var (now, before) = (await figures.ByAsync(dimension, period, cancellationToken), await figures.ByAsync(dimension, period.Previous, cancellationToken));
        var values = now.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).ToList();
        var rows = values.Take(whole ? int.MaxValue : MostRows).Select(v => new FigureRow(v.Key, names.Of(dimension, v.Key),
        [
            Count(v.Value, period, new FigureFilter(dimension, v.Key)),
            Count(before.GetValueOrDefault(v.Key), period.Previous, new FigureFilter(dimension, v.Key)),
        ]));
        return new FigureTable("by-" + FigureDimensions.CodeOf(dimension), "Theo " + Lower(dimension), FigureDimensions.TitleOf(dimension),
            ["Kỳ này", "Kỳ trước"], [.. rows])
        {
            Chart = FigureChart.Bars,
            Note = NoteOn(values.Count, MostRows, whole),
        };
    }

    /// <summary>By two dimensions; totals count each story once.</summary>
    public async Task<FigureTable> PivotAsync(FigureQuery query, FigureDimension columns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (period, rows) = (query.Period, query.Rows);
        var cells = await figures.ByAsync(rows, columns, period, cancellationToken);
        var (rowTotals, columnTotals) = (await figures.ByAsync(rows, period, cancellationToken), await figures.ByAsync(columns, period, cancellationToken));
        var all = await figures.CountAsync(FigureSet.Published, period, cancellationToken);
        var across = columnTotals.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)
            .Take(query.Whole ? int.MaxValue : MostColumns).ToList();
        var lines = rowTotals.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Take(query.Whole ? int.MaxValue : MostRows)
            .Select(row => new FigureRow(row.Key, names.Of(rows, row.Key),
            [
                Count(row.Value, period, new FigureFilter(rows, row.Key)),
                .. across.Select(c => Count(cells.GetValueOrDefault((row.Key, c)), period, new FigureFilter(rows, row.Key), new FigureFilter(columns, c))),
            ]))
            .Append(new FigureRow("", "Tất cả",
                [Count(all, period), .. across.Select(c => Count(columnTotals[c], period, new FigureFilter(columns, c)))])
            { IsTotal = true });
        return new FigureTable("pivot", $"{FigureDimensions.TitleOf(rows)} và {Lower(columns)}", FigureDimensions.TitleOf(rows),
            ["Tất cả", .. across.Select(c => names.Of(columns, c))], all == 0 ? [] : [.. lines])
        {
            Note = $"Một bài có nhiều {Lower(rows)} hoặc {Lower(columns)} được đếm ở mỗi ô, nên các ô có thể cộng lại lớn hơn số tất cả. "
                + (columnTotals.Count > across.Count ? $"Chỉ hiện {across.Count} cột nhiều bài nhất; bản xuất có đủ." : ""),
        };
    }

    private static string Lower(FigureDimension dimension) => FigureDimensions.TitleOf(dimension).ToLower(CultureInfo.GetCultureInfo("vi-VN"));

    private static FigureCell Count(int count, FigurePeriod period, FigureFilter? first = null, FigureFilter? second = null) =>
        FigureCell.Of(count, new FigureSelection(FigureSet.Published, period, first, second));

    private static string? NoteOn(int found, int most, bool whole) =>
        found > most && !whole ? $"Chỉ hiện {most} dòng nhiều bài nhất trong {found}; bản xuất có đủ." : null;

    private static IEnumerable<FigurePeriod> Parts(FigurePeriod period)
    {
        for (var day = period.From; day <= period.To;)
        {
            var part = period.Days <= DaysByDay ? new FigurePeriod(day, day)
                : period.Days <= DaysByMonth ? FigurePeriod.Month(day)
                : FigurePeriod.Year(day);
            // The first and the last may be cut.
            var cut = new FigurePeriod(day, part.To < period.To ? part.To : period.To);
            yield return cut;
            day = cut.To.AddDays(1);
        }
    }

    private static string NameOf(FigurePeriod part) => part.From == part.To
        ? part.From.ToString("d/M", CultureInfo.InvariantCulture)
        : part == FigurePeriod.Month(part.From) ? part.From.ToString("M/yyyy", CultureInfo.InvariantCulture)
        : part == FigurePeriod.Year(part.From) ? part.From.ToString("yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{part.From:d/M} – {part.To:d/M/yyyy}");
}
