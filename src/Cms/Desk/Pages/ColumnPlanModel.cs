using CommsPortal.Cms.Desk.Calendar;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The issues that columns owe in a period, and which of them are overdue.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class ColumnPlanModel(ColumnPlanner planner, Vocabulary vocabulary, TimeProvider time) : DeskPage
{
    public CalendarPeriod Period { get; private set; } = null!;

    public IReadOnlyList<ColumnPlan> Plans { get; private set; } = [];

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Whether articles may exist that the person may not see.</summary>
    public bool SeesPart => !Actor.May(Permission.EditAny) || Actor.Organisations.Count + Actor.Columns.Count + Actor.Types.Count > 0;

    public async Task OnGetAsync()
    {
        Period = CalendarPeriod.Read(Request.Query, Clock.DayOf(time.Now()));
        await vocabulary.LoadAsync(Cancellation);
        Plans = await planner.ReadAsync(Period, Actor, Cancellation);
    }
}
