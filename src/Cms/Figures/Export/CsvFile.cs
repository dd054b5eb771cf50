using CommsPortal.Cms.Csv;

namespace CommsPortal.Cms.Figures.Export;

/// <summary>Tables as one file of comma-separated values, each below its title.</summary>
public static class CsvFile
{
    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        return CsvTable.Write([sheets[0].Title], sheets.SelectMany((sheet, i) => LinesOf(sheet, i > 0)));
    }

    private static IEnumerable<IReadOnlyList<string?>> LinesOf(Sheet sheet, bool titled) =>
    [
        .. titled ? [[], [sheet.Title]] : Array.Empty<IReadOnlyList<string?>>(),
        sheet.Header,
        .. sheet.Rows.Select(row => row.Select(SheetText.Show).ToList()),
    ];
}
