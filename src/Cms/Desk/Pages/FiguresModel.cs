using System.Globalization;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.Figures.Export;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The report of a period; every number opens its articles.</summary>
[RequirePermission(Permission.ReadFigures)]
public sealed class FiguresModel(ReportBuilder builder, TimeProvider time) : DeskPage
{
    public FigureQuery Query { get; private set; } = null!;

    public FigureReport Report { get; private set; } = null!;

    public DateOnly Today => DeskTime.DayOf(time.Now());

    /// <summary>Periods to go to.</summary>
    public IEnumerable<(string Title, FigurePeriod Period)> Choices =>
        [("Tháng này", FigurePeriod.Month(Today)), ("Quý này", FigurePeriod.QuarterOf(Today)), ("Năm nay", FigurePeriod.Year(Today))];

    public async Task OnGetAsync()
    {
        Query = FigureQuery.Read(Request.Query, Today);
        Report = await builder.BuildAsync(Query, Cancellation);
    }

    public async Task<IActionResult> OnGetExportAsync(string format)
    {
        Query = FigureQuery.Read(Request.Query, Today);
        var sheets = ReportSheets.Of(await builder.BuildAsync(Query with { Whole = true }, Cancellation));
        var name = string.Create(CultureInfo.InvariantCulture, $"bao-cao-{Query.Period.From:yyyyMMdd}-{Query.Period.To:yyyyMMdd}.{format}");
        return format switch
        {
            "xlsx" => File(XlsxFile.Write(sheets), XlsxFile.ContentType, name),
            "csv" => File(CsvFile.Write(sheets), CsvTable.ContentType, name),
            _ => NotFound(),
        };
    }
}
