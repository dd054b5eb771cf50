using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Exchanges a secret. For a while messages carry the signatures of both, so that the receiver can change over without losing one.</summary>
public sealed class RotateWebhookSecret(
    IDbContextFactory<PortalDbContext> contexts, WebhookSecrets secrets, IOptions<WebhookOptions> options, TimeProvider time)
{
    /// <returns>The webhook and its new secret, which is shown once.</returns>
    /// <exception cref="Workflow.EditorialException">There is no such webhook.</exception>
    public async Task<(Webhook Webhook, WebhookSecret Secret)> ExecuteAsync(PressCaller caller, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var webhook = await DefineWebhook.FindAsync(db, caller, id, cancellationToken);
        var secret = WebhookSecret.New(webhook.Signing);
        (webhook.FormerSecret, webhook.FormerUntil) = (webhook.Secret, time.Now() + TimeSpan.FromHours(options.Value.RotationHours));
        webhook.Secret = secrets.Protect(secret);
        await db.SaveChangesAsync(cancellationToken);
        return (webhook, secret);
    }
}
