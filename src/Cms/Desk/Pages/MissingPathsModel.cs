using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Redirects;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Addresses that readers come for and that are no page, each with one step to make a redirect of it.</summary>
[RequirePermission(Permission.ManageSettings)]
public sealed class MissingPathsModel(MissingReport report, TimeProvider time) : DeskPage
{
    /// <summary>Periods to choose from, in days.</summary>
    public static IReadOnlyList<int> Periods { get; } = [1, 7, 30, Redirects.MissingPaths.DaysKept];

    /// <summary>How many days, today included; one of <see cref="Periods"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    public IReadOnlyList<MissingReport.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (!Periods.Contains(Days))
            Days = 30;
        Lines = await report.ReadAsync(Clock.DayOf(time.Now()).AddDays(1 - Days), Cancellation);
    }
}
