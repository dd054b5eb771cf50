using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Press;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Webhooks and their deliveries as newsrooms and the office see them.</summary>
public sealed class WebhookReader(WebhookSecrets secrets, TimeProvider time)
{
    /// <summary>The account's webhooks with how they fare, oldest first; never more than <see cref="Webhook.MostOfAccount"/>.</summary>
    public async Task<IReadOnlyList<WebhookSubscription>> ListAsync(PortalDbContext db, Guid account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var webhooks = await db.Webhooks.AsNoTracking().Where(w => w.AccountId == account).OrderBy(w => w.CreatedAt).ThenBy(w => w.Id)
            .Take(Webhook.MostOfAccount).ToListAsync(cancellationToken);
        var waiting = await WaitingAsync(db, [.. webhooks.Select(w => w.Id)], cancellationToken);
        return webhooks.ConvertAll(w => View(w, waiting.GetValueOrDefault(w.Id)));
    }

    /// <summary>How many messages wait for each webhook.</summary>
    public static async Task<Dictionary<Guid, int>> WaitingAsync(PortalDbContext db, IReadOnlyList<Guid> webhooks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.WebhookDeliveries.Where(d => webhooks.Contains(d.WebhookId) && d.DueAt != null)
            .GroupBy(d => d.WebhookId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>One webhook; with its secret only when it has just been made.</summary>
    public async Task<WebhookSubscription> ViewAsync(PortalDbContext db, Webhook webhook, WebhookSecret? shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var waiting = await WaitingAsync(db, [webhook.Id], cancellationToken);
        var view = View(webhook, waiting.GetValueOrDefault(webhook.Id));
        return shown is { Signing: WebhookSigning.Symmetric } ? view with { Secret = shown.ToString() } : view;
    }

    /// <summary>Messages of a webhook, newest first, after <paramref name="before"/>.</summary>
    public static Task<List<WebhookDelivery>> DeliveriesAsync(
        PortalDbContext db, Guid webhook, WebhookDeliveryState? state, Guid? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == webhook);
        if (state is { } wanted)
            rows = rows.Where(d => d.State == wanted);
        if (before is { } last)
            rows = rows.Where(d => d.Id.CompareTo(last) < 0);
        return rows.OrderByDescending(d => d.Id).Take(limit).ToListAsync(cancellationToken);
    }

    public static WebhookDeliveryReport Report(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return new WebhookDeliveryReport
        {
            Id = delivery.MessageId,
            Log = delivery.Log switch { WebhookLog.Changes => "changes", WebhookLog.Embargoes => "embargoes", _ => "test" },
            Sequence = delivery.Sequence,
            State = NameOf(delivery.State),
            Attempts = delivery.Attempts,
            Status = delivery.Status,
            Error = delivery.Error,
            Milliseconds = delivery.Milliseconds,
            CreatedAt = delivery.CreatedAt,
            DueAt = delivery.DueAt,
            FinishedAt = delivery.FinishedAt,
            Body = delivery.Body,
        };
    }

    public static string NameOf(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Waiting => "waiting",
        WebhookDeliveryState.Delivered => "delivered",
        WebhookDeliveryState.Failed => "failed",
        _ => "cancelled",
    };

    public static string SignatureOf(Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return webhook.Signing == WebhookSigning.Symmetric ? WebhookRules.Symmetric : WebhookRules.Asymmetric;
    }

    /// <summary>How a webhook fares.</summary>
    public static WebhookHealth HealthOf(Webhook webhook, int waiting)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var state = webhook.DisabledAt is not null ? "disabled" : webhook.Failures > 0 ? "failing" : webhook.LastSuccessAt is null ? "new" : "healthy";
        return new WebhookHealth(state, waiting, webhook.Failures, webhook.LastSuccessAt, webhook.LastFailureAt, webhook.LastError);
    }

    private WebhookSubscription View(Webhook webhook, int waiting) => new()
    {
        Id = webhook.Id,
        Url = webhook.Url,
        Description = webhook.Description,
        Signature = SignatureOf(webhook),
        PublicKey = webhook.Signing == WebhookSigning.Asymmetric ? secrets.Read(webhook.Secret).PublicKey : null,
        Types = webhook.Types,
        Terms = webhook.Terms,
        Kinds = webhook.Kinds,
        Embargoes = webhook.Embargoes,
        Enabled = webhook.DisabledAt is null,
        DisabledAt = webhook.DisabledAt,
        DisabledBecause = webhook.DisabledBecause switch
        {
            null => null,
            WebhookDisabled.Gone => "gone",
            WebhookDisabled.Failing => "failing",
            WebhookDisabled.ByNewsroom => "newsroom",
            _ => "office",
        },
        FromSequence = webhook.FromSequence,
        CreatedAt = webhook.CreatedAt,
        FormerSecretUntil = webhook.FormerUntil > time.Now() ? webhook.FormerUntil : null,
        Health = HealthOf(webhook, waiting),
    };
}
