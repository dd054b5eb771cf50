using System.Net;
using System.Security.Cryptography;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Keeps what came of attempts, many in one transaction: delivered, to be tried again, or given up, with what follows for the webhook.</summary>
public sealed partial class WebhookOutcomes(
    IDbContextFactory<PortalDbContext> contexts, IMailOutbox outbox, TimeProvider time, ILogger<WebhookOutcomes> logger)
{
    public async Task RecordAsync(IReadOnlyList<WebhookAttempt> attempts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        if (attempts.Count == 0)
            return;
        var ids = attempts.Select(a => a.Claimed.Delivery.Id).ToList();
        var owners = attempts.Select(a => a.Claimed.Webhook.Id).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var deliveries = await db.WebhookDeliveries.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        var webhooks = await db.Webhooks.Where(w => owners.Contains(w.Id)).ToDictionaryAsync(w => w.Id, cancellationToken);
        foreach (var attempt in attempts)
        {
            // Whoever's claim lapsed is not asked any more; a webhook may have been removed meanwhile.
            if (deliveries.TryGetValue(attempt.Claimed.Delivery.Id, out var delivery) && delivery.Claim == attempt.Claimed.Delivery.Claim
                && webhooks.TryGetValue(delivery.WebhookId, out var webhook))
                await NoteAsync(db, attempt, delivery, webhook, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await CancelWaitingAsync(db, [.. webhooks.Values.Where(w => w.DisabledAt != null).Select(w => w.Id)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Ends everything that waits for webhooks that are sent nothing any more, as part of the caller's transaction.</summary>
    public async Task CancelWaitingAsync(PortalDbContext db, IReadOnlyList<Guid> webhooks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (webhooks.Count == 0)
            return;
        var now = time.Now();
        await db.WebhookDeliveries.Where(d => webhooks.Contains(d.WebhookId) && d.DueAt != null).ExecuteUpdateAsync(
            s => s.SetProperty(d => d.State, WebhookDeliveryState.Cancelled).SetProperty(d => d.DueAt, (DateTimeOffset?)null)
                .SetProperty(d => d.Claim, (Guid?)null).SetProperty(d => d.FinishedAt, now),
            cancellationToken);
    }

    private async Task NoteAsync(PortalDbContext db, WebhookAttempt attempt, WebhookDelivery delivery, Webhook webhook, CancellationToken cancellationToken)
    {
        var now = time.Now();
        delivery.Claim = null;
        delivery.Status = (int?)attempt.Answer?.Status;
        delivery.Error = attempt.Error;
        delivery.Milliseconds = (int)attempt.Took.TotalMilliseconds;
        if (attempt.Answer is not { } answer)
        {
            Finish(delivery, WebhookDeliveryState.Cancelled, now);
            return;
        }

        if (answer.IsSuccess)
        {
            Finish(delivery, WebhookDeliveryState.Delivered, now);
            (webhook.Failures, webhook.LastSuccessAt) = (0, now);
            return;
        }

        webhook.Failures++;
        (webhook.LastFailureAt, webhook.LastError) = (now, attempt.Error);
        var wait = WebhookSchedule.WaitAfter(delivery.Attempts, answer, RandomNumberGenerator.GetInt32(1001) / 1000.0);
        if (answer.Status == HttpStatusCode.Gone)
            Disable(webhook, WebhookDisabled.Gone, now);
        else if (wait is null && !(webhook.LastSuccessAt > delivery.CreatedAt))
            await GiveUpAsync(db, webhook, now, cancellationToken);
        if (wait is null || webhook.DisabledAt is not null)
            Finish(delivery, WebhookDeliveryState.Failed, now);
        else
            delivery.DueAt = now + wait;
    }

    private static void Finish(WebhookDelivery delivery, WebhookDeliveryState state, DateTimeOffset now) =>
        (delivery.State, delivery.DueAt, delivery.FinishedAt) = (state, null, now);

    private void Disable(Webhook webhook, WebhookDisabled because, DateTimeOffset now)
    {
        if (webhook.DisabledAt is not null)
            return;
        (webhook.DisabledAt, webhook.DisabledBecause) = (now, because);
        LogDisabled(webhook.Id, because);
    }

    private async Task GiveUpAsync(PortalDbContext db, Webhook webhook, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (webhook.DisabledAt is not null)
            return;
        Disable(webhook, WebhookDisabled.Failing, now);
        var account = await db.PressAccounts.AsNoTracking().SingleAsync(a => a.Id == webhook.AccountId, cancellationToken);
        outbox.Add(db, new MailLetter(account.Email, account.Person, "Webhook đã ngừng: " + new Uri(webhook.Url).Host,
        [
            new MailParagraph($"Webhook {webhook.Url} của {account.Outlet} không nhận được tin trong {WebhookSchedule.Waits.Count} lần gửi liên tiếp nên đã ngừng. Lần cuối: {webhook.LastError}"),
            new MailParagraph($"Khi máy nhận đã chạy lại, hãy bật webhook bằng PATCH {PressEndpoints.Root}/webhooks/{webhook.Id} với {{\"enabled\": true}}, rồi xin gửi lại những thay đổi đã lỡ bằng POST {PressEndpoints.Root}/webhooks/{webhook.Id}/replay. Không thay đổi nào mất: {PressEndpoints.Root}/changes luôn có đủ."),
        ]));
    }

    [LoggerMessage(EventId = 2502, Level = LogLevel.Warning, Message = "Webhook {Webhook} is sent nothing any more: {Because}.")]
    private partial void LogDisabled(Guid webhook, WebhookDisabled because);
}
