using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One application for access to the press API, to be approved or declined.</summary>
[RequirePermission(Permission.ManageKeys)]
public sealed class PressApplicationModel(PortalDbContext db, DecideApplication decide, IOptions<PortalOptions> portal) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PressGrantForm Grant { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public PressApplication Application { get; private set; } = null!;

    /// <summary>Accounts of the same mailbox, so that nobody gets two without being noticed.</summary>
    public IReadOnlyList<(Guid Id, string Outlet)> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ShowAsync() is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult page)
            return NotFound();
        Grant = new PressGrantForm { Outlet = Application.Outlet, Embargoes = Application.Embargoes, Webhooks = Application.Webhooks };
        return WithLimit(page);
    }

    public async Task<IActionResult> OnPostApproveAsync()
    {
        try
        {
            var account = await decide.ApproveAsync(Id, Grant.ToGrant(), Actor, Cancellation);
            return Done(DeskPaths.PressAccount(account.Id), $"Đã duyệt. {account.Person} sẽ nhận thư có liên kết để lấy khóa.");
        }
        catch (EditorialException refused)
        {
            return WithLimit(await RefuseAsync(refused.Message, ShowAsync));
        }
    }

    public async Task<IActionResult> OnPostDeclineAsync()
    {
        try
        {
            var declined = await decide.DeclineAsync(Id, Reason, Actor, Cancellation);
            return Done(DeskPaths.Press, $"Đã từ chối đơn của {declined.Outlet}; {declined.Person} sẽ nhận thư nêu lý do.");
        }
        catch (EditorialException refused)
        {
            return WithLimit(await RefuseAsync(refused.Message, ShowAsync));
        }
    }

    private IActionResult WithLimit(IActionResult page)
    {
        Grant.GeneralLimit = portal.Value.RequestsPerMinute;
        return page;
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await db.PressApplications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.ConfirmedAt != null, Cancellation) is not { } found)
            return NotFound();
        Application = found;
        Grant.Outlet ??= found.Outlet;
        Others = (await db.PressAccounts.AsNoTracking().Where(a => a.Email == found.Email && a.RevokedAt == null).Select(a => new { a.Id, a.Outlet }).Take(10).ToListAsync(Cancellation))
            .ConvertAll(a => (a.Id, a.Outlet));
        return Page();
    }
}
