using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Figures.Frozen;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The reports that were kept.</summary>
[RequirePermission(Permission.ReadFigures)]
public sealed class FrozenFiguresModel(FrozenReports reports) : DeskPage
{
    public IReadOnlyList<FrozenReports.Row> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null after the last.</summary>
    public Guid? Next { get; private set; }

    public bool IsLater { get; private set; }

    public async Task OnGetAsync()
    {
        var before = Guid.TryParse(Request.Query["before"], out var id) ? id : (Guid?)null;
        var rows = await reports.ListAsync(before, Cancellation);
        (Rows, IsLater) = ([.. rows.Take(FrozenReports.PageSize)], before is not null);
        Next = rows.Count > FrozenReports.PageSize ? Rows[^1].Id : null;
    }
}
