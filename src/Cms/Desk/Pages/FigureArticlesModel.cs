using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.Figures.Lists;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What a number of a report counts: exactly that.</summary>
[RequirePermission(Permission.ReadFigures)]
public sealed class FigureArticlesModel(FigureListReader reader, FigureNames names, TimeProvider time) : DeskPage
{
    public FigureSelection Selection { get; private set; } = null!;

    public FigureList List { get; private set; } = null!;

    /// <summary>What narrows it, in words.</summary>
    public IReadOnlyList<string> Filters { get; private set; } = [];

    public string? After { get; private set; }

    public async Task OnGetAsync()
    {
        Selection = FigureSelection.Read(Request.Query, Clock.DayOf(time.Now()));
        After = Request.Query["after"];
        await names.LoadAsync(Cancellation);
        Filters = [.. Selection.Filters.Select(names.Of)];
        List = await reader.ReadAsync(Selection, After, Cancellation);
    }
}
