using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Figures.Export;
using CommsPortal.Cms.Figures.Frozen;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>A report as it was kept, and beside its numbers those of today that are others.</summary>
[RequirePermission(Permission.ReadFigures)]
public sealed class FrozenReportModel(FrozenReports reports, ReportBuilder builder, IOptions<NominationsOptions> office) : DeskPage
{
    public FrozenReport Kept { get; private set; } = null!;

    public FigureReport Report { get; private set; } = null!;

    /// <summary>The same report counted now; null unless it was asked for.</summary>
    public FigureReport? Now { get; private set; }

    /// <summary>Whether the stored report is the one that was kept.</summary>
    public bool IsGenuine => FrozenReports.HashOf(Kept.Json) == Kept.Hash;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Request.Query["compare"] == "1")
            Now = await builder.BuildAsync(new FigureQuery(Report.Period, Report.Rows, Report.Columns, Whole: true), Cancellation);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(Guid id, string format) =>
        await LoadAsync(id) && ReportFile.TryWrite(Report, office.Value, format) is { } file ? File(file.Bytes, file.ContentType, file.Name) : NotFound();

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await reports.FindAsync(id, Cancellation) is not { } kept)
            return false;
        (Kept, Report) = (kept, FrozenReports.Read(kept.Json));
        return true;
    }
}
