using System.Globalization;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.OfficialDocuments;

namespace CommsPortal.Cms.Figures.Export;

/// <summary>A report as an official document (Decree 30/2020/NĐ-CP), for the clerk to number and the head to sign.</summary>
internal static class ReportDocument
{
    private const int MostRows = 20;
    private const int MostColumns = 7;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

    public static byte[] Write(FigureReport report, NominationsOptions office)
    {
        var tables = report.Tables.Where(t => t.Rows.Count > 0).ToList();
        return OfficialDocumentWriter.Write(new OfficialDocument(
            new DocumentHead(office.Superior, office.Issuer, office.Place), "Báo cáo", $"kết quả truyền thông về chuyển đổi số ({report.Period.Title.ToLower(Vietnamese)})",
            [
                new DocumentParagraph(
                    $"Thực hiện chế độ báo cáo định kỳ, {office.Issuer} báo cáo kết quả truyền thông về chuyển đổi số trên cổng truyền thông của Thành phố từ ngày {FigurePeriod.Show(report.Period.From)} đến hết ngày {FigurePeriod.Show(report.Period.To)} như sau:"),
                .. tables.SelectMany((table, i) => SectionOf(table, Numerals[Math.Min(i, Numerals.Length - 1)])),
                new DocumentParagraph($"Số liệu được hệ thống tổng hợp lúc {DeskTime.Show(report.At)}."),
            ])
        {
            Recipients = [office.Superior, "Lưu: VT"],
            Signature = new DocumentSignature(null, "Thủ trưởng đơn vị", null),
        });
    }

    private static IEnumerable<DocumentBlock> SectionOf(FigureTable table, string numeral)
    {
        yield return new DocumentHeading($"{numeral}. {table.Title.ToUpper(Vietnamese)}");
        if (table.Key == "overview")
            yield return new DocumentParagraph(Sentence(table));
        yield return TableOf(table);
        var parts = table.Rows.Count(r => !r.IsTotal);
        if (parts > MostRows)
            yield return new DocumentParagraph($"(Nêu {MostRows} dòng đầu trong {parts.ToString("N0", Vietnamese)}; bản Excel kèm theo có đủ.)");
    }

    private static string Sentence(FigureTable overview)
    {
        string Now(string row) => (overview.Find(row, 0) ?? 0).ToString("N0", Vietnamese);
        string Before(string row) => (overview.Find(row, 1) ?? 0).ToString("N0", Vietnamese);
        return $"Trong kỳ có {Now("published")} bài ra lần đầu (kỳ trước {Before("published")}), trong đó {Now("since-withdrawn")} bài nay đã gỡ; {Now("corrected")} lượt đính chính, {Now("withdrawn")} lượt gỡ bài. "
            + $"Các chuyên mục ra đúng hẹn {Now("issues-in-time")} kỳ, trễ {Now("issues-late")} kỳ, lỡ {Now("issues-missed")} kỳ. "
            + $"Trang tin có {Now("reads")} lượt đọc bài và {Now("searches")} lượt tìm kiếm; báo, đài lấy tin {Now("press")} lượt.";
    }

    private static DocumentTable TableOf(FigureTable table)
    {
        var columns = table.Columns.Take(MostColumns).ToList();
        var total = table.Rows.FirstOrDefault(r => r.IsTotal);
        return new DocumentTable(
            [new DocumentColumn(table.Heading, 24), .. columns.Select(c => new DocumentColumn(c, 8, ColumnAlignment.Right))],
            [.. table.Rows.Where(r => !r.IsTotal).Take(MostRows).Select(r => CellsOf(r, columns.Count))])
        {
            Total = total is null ? null : CellsOf(total, columns.Count),
        };
    }

    private static IReadOnlyList<string> CellsOf(FigureRow row, int columns) =>
        [row.Name, .. row.Cells.Take(columns).Select(c => c.Number?.ToString("N0", Vietnamese) ?? c.Text ?? "")];
}
