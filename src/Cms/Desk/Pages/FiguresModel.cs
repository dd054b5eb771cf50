using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.Figures.Export;
using CommsPortal.Cms.Figures.Frozen;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The report of a period; every number opens its articles.</summary>
[RequirePermission(Permission.ReadFigures)]
public sealed class FiguresModel(ReportBuilder builder, FreezeReport freeze, IOptions<NominationsOptions> office, TimeProvider time) : DeskPage
{
    public FigureQuery Query { get; private set; } = null!;

    public FigureReport Report { get; private set; } = null!;

    public DateOnly Today => Clock.DayOf(time.Now());

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
        return ReportFile.TryWrite(await builder.BuildAsync(Query with { Whole = true }, Cancellation), office.Value, format) is { } file
            ? File(file.Bytes, file.ContentType, file.Name)
            : NotFound();
    }

    public async Task<IActionResult> OnPostFreezeAsync(string? title)
    {
        Query = FigureQuery.Read(Request.Query, Today);
        try
        {
            var frozen = await freeze.ExecuteAsync(Query, title, Actor, Cancellation);
            return Done(DeskPaths.FrozenReport(frozen.Id), $"Đã chốt “{frozen.Title}”. Các số trong bản này không đổi nữa.");
        }
        catch (EditorialException refused)
        {
            Report = await builder.BuildAsync(Query, Cancellation);
            return Refuse(refused.Message);
        }
    }
}
