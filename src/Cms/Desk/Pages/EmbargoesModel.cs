using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What is under embargo, and which outlets have read each article and when.</summary>
[RequirePermission(Permission.Publish)]
public sealed class EmbargoesModel(EmbargoReport report) : DeskPage
{
    private const int Most = 10_000;

    /// <summary>Articles of earlier pages.</summary>
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public IReadOnlyList<EmbargoReportLine> Lines { get; private set; } = [];

    /// <summary>The last that ended, on the first page.</summary>
    public IReadOnlyList<EndedEmbargo> Ended { get; private set; } = [];

    public bool HasMore { get; private set; }

    public int Earlier => Math.Max(0, Skip - EmbargoReport.PageSize);

    public int Later => Skip + EmbargoReport.PageSize;

    public async Task OnGetAsync()
    {
        Skip = Math.Clamp(Skip, 0, Most);
        var lines = await report.ReadAsync(Actor, Skip, Cancellation);
        Ended = Skip == 0 ? await report.EndedAsync(Actor, Cancellation) : [];
        (Lines, HasMore) = ([.. lines.Take(EmbargoReport.PageSize)], lines.Count > EmbargoReport.PageSize);
    }
}
