using System.Globalization;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>When the person is away and who decides and works in their place.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class AbsenceModel(PortalDbContext db, Colleagues colleagues, NameStandIn name, TimeProvider time) : DeskPage
{
    private const int Most = 20;

    [BindProperty]
    public Guid StandIn { get; set; }

    [BindProperty]
    public string? FirstDay { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<PortalUser> Colleagues { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!DateOnly.TryParseExact(FirstDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || !DateOnly.TryParseExact(LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
        {
            await ReadAsync();
            return Refuse("Hãy chọn ngày đầu và ngày cuối.");
        }

        return await TryAsync(() => name.ExecuteAsync(StandIn, first, last, Actor, Cancellation), "Đã cử người thay. Người ấy nhận các lượt duyệt và việc của bạn trong những ngày này.");
    }

    public Task<IActionResult> OnPostEndAsync(Guid id) => TryAsync(() => name.EndAsync(id, Actor, Cancellation), "Đã kết thúc; các lượt duyệt và việc lại thuộc về bạn.");

    private async Task<IActionResult> TryAsync(Func<Task> verb, string done)
    {
        try
        {
            await verb();
            return Done(DeskPaths.Absence, done);
        }
        catch (EditorialException refused)
        {
            await ReadAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task ReadAsync()
    {
        Today = CommsPortal.Cms.Assignments.Absences.Today(time);
        var (me, today) = (Actor.Id, Today);
        Absences = await db.Absences.AsNoTracking().Where(a => (a.PersonId == me || a.StandInId == me) && a.EndedAt == null && a.LastDay >= today)
            .OrderBy(a => a.FirstDay).ThenBy(a => a.Id).Take(Most).ToListAsync(Cancellation);
        Colleagues = await colleagues.OthersAsync(me, Cancellation);
        var people = Absences.SelectMany(a => new[] { a.PersonId, a.StandInId }).ToList();
        Names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, Cancellation);
    }
}
