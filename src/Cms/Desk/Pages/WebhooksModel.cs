using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Every webhook of the newsrooms and how it fares, those in trouble first; to stop and to start them.</summary>
[RequirePermission(Permission.ManageKeys)]
public sealed class WebhooksModel(PortalDbContext db, EnableWebhook enable) : DeskPage
{
    public const int PageSize = 100;

    /// <summary>Part of an outlet's name or of an address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<(Webhook Webhook, string Outlet, WebhookHealth Health)> Webhooks { get; private set; } = [];

    /// <summary>How many there are that fit; the page shows at most <see cref="PageSize"/>.</summary>
    public int Total { get; private set; }

    public static string Show(WebhookHealth health)
    {
        ArgumentNullException.ThrowIfNull(health);
        return health.State switch
        {
            "disabled" => "Đã ngừng",
            "failing" => $"Đang lỗi ({health.Failures} lần liên tiếp)",
            "new" => "Chưa gửi gì",
            _ => "Tốt",
        };
    }

    public static string? Show(WebhookDisabled? because) => because switch
    {
        null => null,
        WebhookDisabled.Gone => "Máy nhận trả lời 410: không còn ở địa chỉ này.",
        WebhookDisabled.Failing => "Gửi mười lần không được; tòa soạn đã được báo bằng thư.",
        WebhookDisabled.ByNewsroom => "Tòa soạn tự ngừng.",
        _ => "Cơ quan đã ngừng.",
    };

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync(Guid id, bool enabled)
    {
        try
        {
            var webhook = await enable.ExecuteAsync(id, enabled, Actor, Cancellation);
            return Done(DeskPaths.Webhooks, (enabled ? "Đã bật webhook " : "Đã ngừng webhook ") + webhook.Url + ".");
        }
        catch (EditorialException refused)
        {
            await ReadAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task ReadAsync()
    {
        var rows = db.Webhooks.AsNoTracking().Join(db.PressAccounts, w => w.AccountId, a => a.Id, (w, a) => new { Webhook = w, a.Outlet });
        if (!string.IsNullOrWhiteSpace(Q))
            rows = rows.Where(r => r.Outlet.Contains(Q.Trim()) || r.Webhook.Url.Contains(Q.Trim()));
        Total = await rows.CountAsync(Cancellation);
        var found = await rows.OrderBy(r => r.Webhook.DisabledAt == null).ThenByDescending(r => r.Webhook.Failures).ThenBy(r => r.Outlet).ThenBy(r => r.Webhook.Id)
            .Take(PageSize).ToListAsync(Cancellation);
        var waiting = await WebhookReader.WaitingAsync(db, [.. found.Select(r => r.Webhook.Id)], Cancellation);
        Webhooks = found.ConvertAll(r => (r.Webhook, r.Outlet, WebhookReader.HealthOf(r.Webhook, waiting.GetValueOrDefault(r.Webhook.Id))));
    }
}
