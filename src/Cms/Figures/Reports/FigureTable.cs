using System.Text.Json.Serialization;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>One table of a report; pages, exports and frozen reports all show it.</summary>
/// <param name="Key">The same in every report.</param>
/// <param name="Heading">What stands in the rows, for instance <c>Trụ cột</c>.</param>
/// <param name="Columns">Headings of the numbers.</param>
public sealed record FigureTable(string Key, string Title, string Heading, IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>How it is counted, where that is not plain.</summary>
    public string? Note { get; init; }

    public FigureChart Chart { get; init; }

    /// <summary>What it says when there is nothing to count.</summary>
    public string Empty { get; init; } = "Chưa có số liệu trong thời gian này.";

    /// <summary>The largest first number of a row, to which charts are drawn.</summary>
    [JsonIgnore]
    public long Largest => Rows.Where(r => !r.IsTotal).Select(r => r.Cells.Count > 0 ? r.Cells[0].Number ?? 0 : 0).DefaultIfEmpty().Max();

    /// <summary>A number of it by row and column; null when there is none.</summary>
    public long? Find(string row, int column) => Rows.FirstOrDefault(r => r.Key == row)?.Cells.ElementAtOrDefault(column)?.Number;
}
