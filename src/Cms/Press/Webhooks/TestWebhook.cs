using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Sends a message that tells of nothing, once and at once, also to a webhook that is stopped; it counts neither for nor against it.</summary>
public sealed class TestWebhook(IDbContextFactory<PortalDbContext> contexts, WebhookSender sender, TimeProvider time)
{
    /// <returns>What came of it, as the log of deliveries keeps it.</returns>
    /// <exception cref="Workflow.EditorialException">There is no such webhook.</exception>
    public async Task<WebhookDelivery> ExecuteAsync(PressCaller caller, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var webhook = await DefineWebhook.FindAsync(db, caller, id, cancellationToken);
        var now = time.Now();
        var delivery = new WebhookDelivery
        {
            Id = time.NewId(),
            WebhookId = id,
            Log = WebhookLog.Test,
            Body = WebhookMessage.Test(await ChangeLog.HeadAsync(db, cancellationToken), now),
            CreatedAt = now,
            Attempts = 1,
        };
        var attempt = await sender.SendAsync(new ClaimedDelivery(delivery, webhook, Allowed: true), cancellationToken);
        delivery.State = attempt.Error is null ? WebhookDeliveryState.Delivered : WebhookDeliveryState.Failed;
        (delivery.Status, delivery.Error) = ((int?)attempt.Answer?.Status, attempt.Error);
        (delivery.Milliseconds, delivery.FinishedAt) = ((int)attempt.Took.TotalMilliseconds, time.Now());
        db.WebhookDeliveries.Add(delivery);
        await db.SaveChangesAsync(cancellationToken);
        return delivery;
    }
}
