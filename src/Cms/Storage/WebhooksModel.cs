using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Storage;

/// <summary>Tables of webhooks and what they are sent.</summary>
internal static class WebhooksModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Webhook>(webhook =>
        {
            webhook.HasKey(w => w.Id);
            webhook.HasOne<PressAccount>().WithMany().HasForeignKey(w => w.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<WebhookDelivery>(delivery =>
        {
            delivery.HasKey(d => d.Id);
            delivery.Ignore(d => d.MessageId);
            delivery.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
            delivery.HasIndex(d => new { d.WebhookId, d.DueAt });
            delivery.HasIndex(d => new { d.WebhookId, d.Id });
            delivery.HasIndex(d => d.FinishedAt);
        });
    }
}
