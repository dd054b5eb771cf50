using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Figures.Export;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.OfficialDocuments;

namespace CommsPortal.Cms.Royalties;

/// <summary>What was approved for a month as a file to be printed, signed and paid.</summary>
public sealed class RoyaltyFile(ContentTypeRegistry types)
{
    /// <param name="format">One of <c>docx</c>, <c>xlsx</c>, <c>csv</c>.</param>
    /// <returns>Null for any other format.</returns>
    public ReportFile? TryWrite(
        DateOnly month, IReadOnlyList<RoyaltyRow> rows, IReadOnlyList<PersonTotal> people, NominationsOptions office, string? format)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(office);
        var name = string.Create(CultureInfo.InvariantCulture, $"nhuan-but-{month:yyyy-MM}.{format}");
        Sheet[] sheets = [PeopleOf(people), ArticlesOf(rows)];
        return format switch
        {
            "docx" => new ReportFile(DocumentOf(month, rows, people, office), OfficialDocumentWriter.ContentType, name),
            "xlsx" => new ReportFile(XlsxFile.Write(sheets), XlsxFile.ContentType, name),
            "csv" => new ReportFile(CsvFile.Write(sheets), CsvTable.ContentType, name),
            _ => null,
        };
    }

    private static Sheet PeopleOf(IReadOnlyList<PersonTotal> people) => new("Theo người nhận", ["TT", "Người nhận", "Số bài", "Số tiền (đồng)", "Ký nhận"],
    [
        .. people.Select((p, i) => (IReadOnlyList<object?>)[(long)i + 1, p.Person, (long)p.Articles, p.Amount, null]),
        [null, "Tổng cộng", null, people.Sum(p => p.Amount), null],
    ]);

    private Sheet ArticlesOf(IReadOnlyList<RoyaltyRow> rows) => new(
        "Theo bài", ["Bài", "Loại", "Ngày ra", "Mức cơ sở (đồng)", "Hệ số (%)", "Người nhận", "Tỷ lệ (%)", "Số tiền (đồng)", "Người đề xuất", "Người duyệt", "Ghi chú"],
        [.. rows.SelectMany(r => r.Shares.Select(s => (IReadOnlyList<object?>)
        [
            r.Headline, TypeOf(r), Clock.DayOf(r.Published), r.Royalty!.BaseAmount, (long)r.Royalty.Coefficient, s.Person, (long)s.Percent, s.Amount,
            r.Royalty.ProposedBy, r.Royalty.ApprovedBy, r.Royalty.Note,
        ]))]);

    private byte[] DocumentOf(DateOnly month, IReadOnlyList<RoyaltyRow> rows, IReadOnlyList<PersonTotal> people, NominationsOptions office)
    {
        var total = people.Sum(p => p.Amount);
        var title = string.Create(CultureInfo.InvariantCulture, $"chi trả nhuận bút tháng {month.Month} năm {month.Year}");
        return OfficialDocumentWriter.Write(new OfficialDocument(new DocumentHead(office.Superior, office.Issuer, office.Place), "Bảng kê", title,
        [
            new DocumentHeading("I. THEO NGƯỜI NHẬN"),
            new DocumentTable(
                [new("TT", 3, ColumnAlignment.Centre), new("Người nhận", 16), new("Số bài", 5, ColumnAlignment.Right), new("Số tiền (đồng)", 9, ColumnAlignment.Right), new("Ký nhận", 10)],
                [.. people.Select((p, i) => (IReadOnlyList<string>)[RoyaltyText.Number(i + 1), p.Person, RoyaltyText.Number(p.Articles), RoyaltyText.Number(p.Amount), ""])])
            { Total = ["", "Tổng cộng", "", RoyaltyText.Number(total), ""] },
            new DocumentParagraph($"Số tiền bằng chữ: {MoneyInWords.Of(total)}."),
            new DocumentHeading("II. THEO BÀI"),
            new DocumentTable(
                [new("TT", 3, ColumnAlignment.Centre), new("Bài", 18), new("Loại", 8), new("Ngày ra", 6), new("Mức × hệ số", 9), new("Người nhận, tỷ lệ", 14), new("Số tiền (đồng)", 8, ColumnAlignment.Right)],
                [.. rows.Select((r, i) => LineOf(r, i + 1))])
            { Total = ["", "Tổng cộng", "", "", "", "", RoyaltyText.Number(rows.Sum(r => r.Royalty!.Amount))] },
            new DocumentTable([new("Người lập bảng", 1, ColumnAlignment.Centre), new("Kế toán", 1, ColumnAlignment.Centre)], [["\n\n\n", ""]]),
        ])
        {
            Landscape = true,
            Recipients = ["Bộ phận kế toán", "Lưu: VT"],
            Signature = new DocumentSignature(null, "Thủ trưởng đơn vị", null),
        });
    }

    private IReadOnlyList<string> LineOf(RoyaltyRow row, int number) =>
    [
        RoyaltyText.Number(number), row.Headline, TypeOf(row), Clock.DayOf(row.Published).ToString("d/M/yyyy", CultureInfo.InvariantCulture),
        $"{RoyaltyText.Number(row.Royalty!.BaseAmount)} × {RoyaltyText.Coefficient(row.Royalty.Coefficient)}",
        string.Join('\n', row.Shares.Select(s => $"{s.Person}: {s.Percent}%, {RoyaltyText.Number(s.Amount)}")), RoyaltyText.Number(row.Royalty.Amount),
    ];

    private string TypeOf(RoyaltyRow row) => types.Find(row.Type)?.Title ?? row.Type;
}
