using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The access of one newsroom: what it may, its keys, how it uses them, and taking them back.</summary>
[RequirePermission(Permission.ManageKeys)]
public sealed class NewsroomModel(PortalDbContext db, PressAccounts accounts, IOptions<PortalOptions> portal, TimeProvider time) : DeskPage
{
    private const int MostKeys = 100;
    private const int MostLines = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PressGrantForm Grant { get; set; } = new();

    public PressAccount Account { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PressKey> Keys { get; private set; } = [];

    /// <summary>When the last link that can still show a key ends; null when there is none.</summary>
    public DateTimeOffset? LinkUntil { get; private set; }

    /// <summary>Requests by day, newest first.</summary>
    public IReadOnlyList<PressPulls> Pulls { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Lines { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostChangeAsync() => DoAsync("Đã lưu. Quyền mới có hiệu lực từ yêu cầu kế tiếp.", () => accounts.ChangeAsync(Id, Grant.ToGrant(), Actor, Cancellation));

    public Task<IActionResult> OnPostLinkAsync() => DoAsync("Đã gửi thư có liên kết lấy khóa mới.", () => accounts.SendLinkAsync(Id, Actor, Cancellation));

    public Task<IActionResult> OnPostRevokeKeyAsync(Guid key) => DoAsync("Đã thu hồi khóa; khóa không dùng được nữa.", () => accounts.RevokeKeyAsync(Id, key, Actor, Cancellation));

    public Task<IActionResult> OnPostRevokeAsync(bool sure) => sure
        ? DoAsync("Đã thu hồi tài khoản và mọi khóa.", () => accounts.RevokeAsync(Id, Actor, Cancellation))
        : RefuseAsync("Hãy đánh dấu vào ô xác nhận trước khi thu hồi tài khoản.", ShowAsync);

    private async Task<IActionResult> DoAsync(string done, Func<Task> verb)
    {
        try
        {
            await verb();
            return Done(DeskPaths.PressAccount(Id), done);
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync);
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await db.PressAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Cancellation) is not { } found)
            return NotFound();
        Account = found;
        if (Grant.Outlet is null)
            Grant = PressGrantForm.Of(found, 0);
        Grant.GeneralLimit = portal.Value.RequestsPerMinute;
        var now = time.Now();
        Keys = await db.PressKeys.AsNoTracking().Where(k => k.AccountId == Id).OrderByDescending(k => k.CreatedAt).ThenBy(k => k.Id).Take(MostKeys).ToListAsync(Cancellation);
        LinkUntil = await db.PressKeyLinks.Where(l => l.AccountId == Id && l.UsedAt == null && l.ExpiresAt > now).MaxAsync(l => (DateTimeOffset?)l.ExpiresAt, Cancellation);
        var since = Clock.DayOf(now).AddDays(1 - NewsroomsModel.Days);
        Pulls = await db.PressPulls.AsNoTracking().Where(p => p.Outlet == found.Outlet && p.Day >= since).OrderByDescending(p => p.Day).ToListAsync(Cancellation);
        Lines = await db.AuditEntries.AsNoTracking().Where(e => PressAccounts.Actions.Contains(e.Action) && e.Subject == found.Email)
            .OrderByDescending(e => e.Sequence).Take(MostLines).ToListAsync(Cancellation);
        return Page();
    }
}
