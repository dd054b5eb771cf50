using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Starts or stops a webhook. Stopping drops what waits; starting sends what comes from then on.</summary>
public sealed class EnableWebhook(IDbContextFactory<PortalDbContext> contexts, WebhookOutcomes outcomes, LoggedCommit commit, TimeProvider time)
{
    /// <summary>A newsroom starts or stops a webhook of its own.</summary>
    /// <exception cref="EditorialException">There is no such webhook, or the office stopped what the newsroom wants to start.</exception>
    public async Task<Webhook> ExecuteAsync(Guid id, bool enabled, PressCaller caller, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var webhook = await DefineWebhook.FindAsync(db, caller, id, cancellationToken);
        if (enabled && webhook.DisabledBecause == WebhookDisabled.ByOffice)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Cơ quan đã ngừng webhook này; hãy liên hệ cán bộ phụ trách báo chí.");
        if (enabled || webhook.DisabledAt is null)
            await SetAsync(db, webhook, enabled, WebhookDisabled.ByNewsroom, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return webhook;
    }

    /// <summary>The office starts or stops a webhook of a newsroom; the audit log keeps who did.</summary>
    /// <exception cref="EditorialException">There is no such webhook.</exception>
    public async Task<Webhook> ExecuteAsync(Guid id, bool enabled, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var webhook = await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Webhook này không còn nữa.");
        await SetAsync(db, webhook, enabled, WebhookDisabled.ByOffice, cancellationToken);
        var record = new AuditRecord(actor, enabled ? "webhook-start" : "webhook-stop", Subject: webhook.Url);
        await commit.ExecuteAsync(db, transaction, [record], [], time.Now(), cancellationToken);
        return webhook;
    }

    private async Task SetAsync(PortalDbContext db, Webhook webhook, bool enabled, WebhookDisabled by, CancellationToken cancellationToken)
    {
        if (enabled)
            (webhook.DisabledAt, webhook.DisabledBecause, webhook.Failures) = (null, null, 0);
        else
            (webhook.DisabledAt, webhook.DisabledBecause) = (webhook.DisabledAt ?? time.Now(), by);
        await db.SaveChangesAsync(cancellationToken);
        if (!enabled)
            await outcomes.CancelWaitingAsync(db, [webhook.Id], cancellationToken);
    }
}
