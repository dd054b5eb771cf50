using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Figures.Reports;

namespace CommsPortal.Cms.Figures.Export;

/// <summary>A report as tables to be written.</summary>
public static class ReportSheets
{
    /// <summary>The tables with anything in them, after one that says what they are.</summary>
    public static IReadOnlyList<Sheet> Of(FigureReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [About(report), .. report.Tables.Where(t => t.Rows.Count > 0).Select(Of)];
    }

    private static Sheet About(FigureReport report) => new("Báo cáo", ["Mục", "Nội dung"],
    [
        ["Thời gian", report.Period.Title],
        ["Từ ngày", report.Period.From],
        ["Đến ngày", report.Period.To],
        ["Số liệu lúc", DeskTime.Show(report.At)],
    ]);

    private static Sheet Of(FigureTable table) =>
        new(table.Title, [table.Heading, .. table.Columns], [.. table.Rows.Select(r => (IReadOnlyList<object?>)[r.Name, .. r.Cells.Select(Of)])]);

    private static object? Of(FigureCell cell) => cell.Number is { } number ? number : cell.Text;
}
