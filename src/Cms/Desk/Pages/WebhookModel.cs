using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What one webhook was sent lately.</summary>
[RequirePermission(Permission.ManageKeys)]
public sealed class WebhookModel(PortalDbContext db) : DeskPage
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The last message of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public Webhook Webhook { get; private set; } = null!;

    public string Outlet { get; private set; } = "";

    public IReadOnlyList<WebhookDelivery> Deliveries { get; private set; } = [];

    /// <summary>Where older messages begin; null when these are the oldest.</summary>
    public Guid? Older { get; private set; }

    public static string Show(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery.State switch
        {
            WebhookDeliveryState.Waiting when delivery.Attempts == 0 => "Chờ gửi",
            WebhookDeliveryState.Waiting => "Sẽ gửi lại " + DeskTime.Show(delivery.DueAt!.Value),
            WebhookDeliveryState.Delivered => "Đã nhận",
            WebhookDeliveryState.Failed => "Không gửi được",
            _ => "Đã bỏ",
        };
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == Id, Cancellation) is not { } webhook)
            return NotFound();
        Webhook = webhook;
        Outlet = await db.PressAccounts.Where(a => a.Id == webhook.AccountId).Select(a => a.Outlet).SingleAsync(Cancellation);
        var found = await WebhookReader.DeliveriesAsync(db, Id, null, Before, Most + 1, Cancellation);
        Deliveries = [.. found.Take(Most)];
        Older = found.Count > Most ? found[Most - 1].Id : null;
        return Page();
    }
}
