using System.Globalization;
using CommsPortal.Cms.Csv;
using Delivered = CommsPortal.Contracts.Indicators.Indicator;

namespace CommsPortal.Cms.Indicators;

/// <summary>An indicator's observations as a table, for spreadsheet programs.</summary>
internal static class ObservationTable
{
    private static readonly string[] Titles = ["indicator", "date", "value", "unit", "status", "source", "source_url", "note"];

    public static byte[] Write(Delivered indicator) => CsvTable.Write(Titles, indicator.Observations.Select(o => (IReadOnlyList<string?>)
    [
        indicator.Key,
        o.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        o.Value.ToString("0.###", CultureInfo.InvariantCulture),
        indicator.Unit == "%" ? "percent" : indicator.Unit,
        o.Status,
        o.Source.Name,
        o.Source.Url,
        o.Note,
    ]));
}
