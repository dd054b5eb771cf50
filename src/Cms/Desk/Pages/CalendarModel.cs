using CommsPortal.Cms.Desk.Calendar;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What is published and withdrawn when, by month or week; appointments can be given another time.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class CalendarModel(PublicationCalendar calendar, MoveAppointment move, TimeProvider time) : DeskPage
{
    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Which appointment of the article.</summary>
    [BindProperty]
    public ScheduledActionKind Kind { get; set; }

    /// <summary>Its new time.</summary>
    [BindProperty]
    public string? At { get; set; }

    public CalendarPeriod Period { get; private set; } = null!;

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public bool IsEmpty => Days.All(d => d.Entries.Count == 0);

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostMoveAsync()
    {
        if (!DeskTime.TryRead(At, out var at))
            return await RefuseAsync("Hãy chọn ngày, giờ mới.");
        if (!ModelState.IsValid)
            return await RefuseAsync("Yêu cầu dời giờ chưa đủ; hãy chọn bài trên lịch rồi dời lại.");
        try
        {
            if (await move.ExecuteAsync(Id, Version, Kind, at, Actor, Cancellation) is not { } headline)
                return NotFound();
            var after = CalendarPeriod.Read(Request.Query, Today) with { Day = Clock.DayOf(at) };
            return Done(after.Url, $"Đã dời giờ {(Kind == ScheduledActionKind.Publish ? "đăng" : "gỡ")} bài “{headline}” sang {DeskTime.Show(at)}.");
        }
        catch (VersionConflictException)
        {
            return await RefuseAsync(
                "Bài vừa được người khác thay đổi nên giờ hẹn chưa dời. Dưới đây là lịch hiện nay; hãy xem lại rồi dời.", StatusCodes.Status409Conflict);
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message);
        }
    }

    private DateOnly Today => Clock.DayOf(time.Now());

    private async Task<IActionResult> RefuseAsync(string message, int status = StatusCodes.Status422UnprocessableEntity)
    {
        await ShowAsync();
        return Refuse(message, status);
    }

    private async Task ShowAsync()
    {
        Period = CalendarPeriod.Read(Request.Query, Today);
        Days = await calendar.ReadAsync(Period, Actor, Cancellation);
    }
}
