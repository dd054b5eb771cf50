using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Desk.Calendar;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>What a report is asked for.</summary>
/// <param name="Columns">The second dimension of the pivot; null for none.</param>
/// <param name="Whole">Every dimension and every row, as exports and frozen reports have them; pages show the chosen ones.</param>
public sealed record FigureQuery(FigurePeriod Period, FigureDimension Rows, FigureDimension? Columns, bool Whole = false)
{
    /// <summary>Reads an address; what makes no sense is the month of <paramref name="today"/>, types by pillars.</summary>
    public static FigureQuery Read(IQueryCollection query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = FigureDimensions.Read(query["rows"]) ?? FigureDimension.Type;
        var columns = query.ContainsKey("columns") ? FigureDimensions.Read(query["columns"]) : FigureDimension.Pillar;
        return new FigureQuery(FigurePeriod.Read(query, today), rows, columns == rows ? null : columns);
    }

    public string Url => DeskPaths.Figures + ToQuery().ToQueryString();

    /// <param name="format">One of <c>docx</c>, <c>xlsx</c>, <c>csv</c>.</param>
    public string ExportUrl(string format)
    {
        var query = ToQuery();
        query.Add("handler", "Export");
        query.Add("format", format);
        return DeskPaths.Figures + query.ToQueryString();
    }

    /// <summary>Where the form goes that keeps the report as it is.</summary>
    public string FreezeUrl
    {
        get
        {
            var query = ToQuery();
            query.Add("handler", "Freeze");
            return DeskPaths.Figures + query.ToQueryString();
        }
    }

    private QueryBuilder ToQuery() => new()
    {
        { "from", CalendarPeriod.Machine(Period.From) },
        { "to", CalendarPeriod.Machine(Period.To) },
        { "rows", FigureDimensions.CodeOf(Rows) },
        { "columns", Columns is { } columns ? FigureDimensions.CodeOf(columns) : "none" },
    };
}
