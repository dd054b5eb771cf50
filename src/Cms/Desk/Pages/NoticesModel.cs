using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What the person is told, and how they hear of it by email.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class NoticesModel(NoticeList list) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>The last notice of this page when there are more.</summary>
    public Guid? Next { get; private set; }

    public MailChoice Choice { get; private set; }

    private Guid Me => Actor.Id!.Value;

    public async Task OnGetAsync()
    {
        var rows = await list.ReadAsync(Me, Before, Cancellation);
        Notices = rows.Take(NoticeList.PageSize).ToList();
        Next = rows.Count > NoticeList.PageSize ? Notices[^1].Id : null;
        Choice = await list.ChoiceAsync(Me, Cancellation);
    }

    public async Task<IActionResult> OnPostReadAsync()
    {
        await list.MarkReadAsync(Me, null, Cancellation);
        return Done(DeskPaths.Notices, "Đã đánh dấu mọi thông báo là đã đọc.");
    }

    public async Task<IActionResult> OnPostMailAsync(string? choice)
    {
        if (!Enum.TryParse<MailChoice>(choice, out var wanted) || !Enum.IsDefined(wanted))
        {
            await OnGetAsync();
            return Refuse("Hãy chọn một cách nhận thư.");
        }

        await list.ChooseAsync(Me, wanted, Cancellation);
        return Done(DeskPaths.Notices, "Đã lưu cách nhận thư.");
    }
}
