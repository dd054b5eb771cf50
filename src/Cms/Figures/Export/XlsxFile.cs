using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Excel = DocumentFormat.OpenXml.Spreadsheet;

namespace CommsPortal.Cms.Figures.Export;

/// <summary>
/// Tables as an Office Open XML workbook (ISO/IEC 29500): numbers are numbers, days are days, the header stays in sight. Words are inline strings and no
/// cell is ever a formula, so nothing that somebody typed is calculated.
/// </summary>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint HeaderStyle = 1;
    private const uint NumberStyle = 2;
    private const uint DayStyle = 3;
    private const uint TextStyle = 4;
    private const uint DayFormat = 164;
    private const int LongestName = 31;
    private const int LongestText = 32_767;
    private const int Widest = 60;

    // The day before 1 January 1900 of a calendar in which that year is a leap year (ISO/IEC 29500-1, 18.17.4.1).
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Excel.Sheets();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var sheet in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(Frozen(), Widths(sheet), RowsOf(sheet));
                list.Append(new Excel.Sheet { Name = NameOf(sheet.Title, names), SheetId = (uint)names.Count, Id = workbook.GetIdOfPart(part) });
            }

            workbook.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft })
    { WorkbookViewId = 0 });

    private static Excel.Columns Widths(Sheet sheet) => new(sheet.Header.Select((header, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = Math.Min(Widest, sheet.Rows.Select(r => SheetText.Show(r.ElementAtOrDefault(i)).Length + 2).Append(header.Length + 3).Max()),
        CustomWidth = true,
    }));

    private static SheetData RowsOf(Sheet sheet) =>
        new([new Row(sheet.Header.Select(h => Words(h, HeaderStyle))), .. sheet.Rows.Select(row => new Row(row.Select(CellOf)))]);

    private static Cell CellOf(object? cell) => cell switch
    {
        null => new Cell { StyleIndex = TextStyle },
        long number => Number(number, NumberStyle),
        DateOnly day => Number(day.DayNumber - DayZero, DayStyle),
        _ => Words(SheetText.Show(cell), TextStyle),
    };

    private static Cell Number(long number, uint style) =>
        new(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = style };

    private static Cell Words(string text, uint style)
    {
        var clean = SheetText.Clean(text);
        var words = new Text(clean.Length <= LongestText ? clean : clean[..LongestText]) { Space = SpaceProcessingModeValues.Preserve };
        return new Cell(new InlineString(words)) { DataType = CellValues.InlineString, StyleIndex = style };
    }

    // Sheet names are short, without some signs, and each other than all others.
    private static string NameOf(string title, HashSet<string> taken)
    {
        var clean = string.Concat(SheetText.Clean(title).Where(c => !"\\/*?:[]'".Contains(c, StringComparison.Ordinal))).Trim();
        for (var number = 1; ; number++)
        {
            var tail = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var name = (clean.Length == 0 ? "Bảng" : clean[..Math.Min(clean.Length, LongestName - tail.Length)].Trim()) + tail;
            if (taken.Add(name))
                return name;
        }
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }));
}
