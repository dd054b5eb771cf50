using System.Text;
using CommsPortal.Cms.Figures.Export;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sheet = CommsPortal.Cms.Figures.Export.Sheet;

namespace CommsPortal.Cms.Tests.Figures.Export;

public sealed class SheetFileTests
{
    private static readonly string[] Formulas =
        ["=1+1", "+1+A1", "-1-A1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00A0=cmd|' /C calc'!A0", "＝1", "=HYPERLINK(\"http://x\";\"a\")"];

    private static Sheet Hostile => new("Bảng [số]:*?/\\ rất dài, quá ba mươi mốt ký tự", ["Tên", "Số", "Ngày"],
    [
        .. Formulas.Select(f => (IReadOnlyList<object?>)[f, 1L, null]),
        ["Nguyễn Văn Ân\0\u0001\uFFFF \uD83D\uDE00 \uD800", -1_234_567_890_123L, new DateOnly(2026, 11, 22)],
    ]);

    [Fact]
    public void A_workbook_is_valid_and_holds_numbers_days_and_words_but_never_a_formula()
    {
        var bytes = XlsxFile.Write([Hostile, Hostile, new Sheet("", ["Trống"], [])]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document).Select(e => e.Description));
        var names = document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.EndsWith(" (2)", names[1], StringComparison.Ordinal);

        foreach (var part in document.WorkbookPart.WorksheetParts)
        {
            Assert.Empty(part.Worksheet.Descendants<CellFormula>());
            Assert.Equal("A2", part.Worksheet.Descendants<Pane>().Single().TopLeftCell!.Value);
            Assert.All(part.Worksheet.Descendants<Column>(), c => Assert.InRange(c.Width!.Value, 3, 60));
        }

        var rows = ((WorksheetPart)document.WorkbookPart.GetPartById(document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!))
            .Worksheet.Descendants<Row>().ToList();
        var first = rows[1].Elements<Cell>().ToList();
        Assert.Equal((CellValues.InlineString, "=1+1"), (first[0].DataType!.Value, first[0].InnerText));
        var last = rows[^1].Elements<Cell>().ToList();
        Assert.Equal("Nguyễn Văn Ân \U0001F600 ", last[0].InnerText);
        Assert.Equal((CellValues.Number, "-1234567890123"), (last[1].DataType!.Value, last[1].InnerText));
        // 22 November 2026 is day 46348 of spreadsheets.
        Assert.Equal((CellValues.Number, "46348", 3u), (last[2].DataType!.Value, last[2].InnerText, last[2].StyleIndex!.Value));
    }

    [Fact]
    public void Comma_separated_values_begin_with_their_mark_quote_what_must_be_and_hold_no_formula()
    {
        var bytes = CsvFile.Write([new Sheet("Bảng", ["Tên", "Số"], [["a,\"b\"\nc", 5L], [null, -5L], [null, null]]), Hostile]);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("Bảng\r\nTên,Số\r\n\"a,\"\"b\"\"\nc\",5\r\n,-5\r\n,\r\n\r\n", text, StringComparison.Ordinal);
        Assert.Contains("2026-11-22", text, StringComparison.Ordinal);
        foreach (var line in text[text.LastIndexOf("Tên,Số,Ngày", StringComparison.Ordinal)..].Split("\r\n").Skip(1).Take(Formulas.Length))
            Assert.StartsWith("'", line.TrimStart('"'), StringComparison.Ordinal);
    }
}
