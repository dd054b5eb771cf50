using System.Globalization;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.OfficialDocuments;

namespace CommsPortal.Cms.Nominations.Commendation;

/// <summary>The list of those proposed for commendation as an official document and as a table.</summary>
internal static class CommendationExport
{
    public static byte[] Docx(IReadOnlyList<CommendationRow> rows, CommendationFilter filter, NominationsOptions office)
    {
        var kinds = rows.GroupBy(r => r.Kind).Select(g => $"{NominationKind.TitleOf(g.Key)}: {g.Count()}").ToList();
        var document = new OfficialDocument(
            new DocumentHead(office.Superior, office.Issuer, office.Place),
            "Danh sách", "đề nghị tuyên dương, khen thưởng gương điển hình trong chuyển đổi số" + Period(filter),
            [
                new DocumentParagraph(string.Create(Media.Vietnamese.Culture,
                    $"Căn cứ kết quả phát hiện, xác minh và giới thiệu gương điển hình trên cổng truyền thông chuyển đổi số, {office.Issuer} đề nghị xem xét tuyên dương, khen thưởng {rows.Count:N0} tập thể, cá nhân, mô hình sau đây:")),
                new DocumentTable(
                    [
                        new DocumentColumn("TT", 3, ColumnAlignment.Centre), new DocumentColumn("Tên tập thể, cá nhân, mô hình", 12), new DocumentColumn("Đơn vị", 10),
                        new DocumentColumn("Thành tích", 22), new DocumentColumn("Hình thức đề nghị", 10),
                    ],
                    rows.Select((row, i) => (IReadOnlyList<string>)[Number(i + 1), $"{row.Subject}\n({NominationKind.TitleOf(row.Kind)})", row.Unit, Achievement(row), Form(row)]).ToList()),
                new DocumentParagraph("Trong đó:"),
                new DocumentList(kinds.Count > 0 ? kinds : ["chưa có đề nghị nào"]),
            ])
        {
            Landscape = true,
            Recipients = [office.Superior, "Lưu: VT"],
            Signature = new DocumentSignature(null, "Thủ trưởng đơn vị", null),
        };
        return OfficialDocumentWriter.Write(document);
    }

    public static byte[] Csv(IReadOnlyList<CommendationRow> rows) => CsvTable.Write(
        ["TT", "Tên", "Loại", "Đơn vị", "Thành tích", "Hình thức đề nghị", "Ngày đề nghị", "Bài đã đăng", "Số quyết định", "Ngày quyết định"],
        rows.Select((row, i) => (IReadOnlyList<string?>)
        [
            Number(i + 1), row.Subject, NominationKind.TitleOf(row.Kind), row.Unit, row.Achievement, row.Commendation, Day(row.ProposedOn), row.Path,
            row.DecisionNumber, row.DecisionDate is { } day ? Day(day) : null,
        ]));

    private static string Achievement(CommendationRow row) => row.Path is null ? row.Achievement : $"{row.Achievement}\n(Bài đã đăng: {row.Path})";

    private static string Form(CommendationRow row) => row.IsDecided
        ? $"{row.Commendation}\n(Quyết định số {row.DecisionNumber}, ngày {Day(row.DecisionDate!.Value)})"
        : row.Commendation;

    private static string Period(CommendationFilter filter) => (filter.From, filter.To) switch
    {
        ({ } from, { } to) => $" (từ ngày {Day(from)} đến ngày {Day(to)})",
        ({ } from, null) => $" (từ ngày {Day(from)})",
        (null, { } to) => $" (đến ngày {Day(to)})",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
