using CommsPortal.Cms.Outgoing;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>
/// Takes messages that are due, at most one of each webhook at a time, so that no backlog of one stands before another's. A message is claimed
/// by one node by moving its due time past the longest attempt; a node that dies lets the claim lapse, and the message is sent again.
/// </summary>
public sealed class WebhookClaims(IDbContextFactory<PortalDbContext> contexts, IOptions<OutgoingOptions> outgoing, TimeProvider time)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <param name="busy">Webhooks that this node sends enough to already.</param>
    /// <param name="most">How many messages it can send more.</param>
    public async Task<IReadOnlyList<ClaimedDelivery>> TakeAsync(IReadOnlyCollection<Guid> busy, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(busy);
        if (most <= 0)
            return [];
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await FirstDueAsync(db, busy, most, now, cancellationToken);
        if (ids.Count == 0)
            return [];
        var (claim, until) = (time.NewId(), now + TimeSpan.FromSeconds(outgoing.Value.Seconds) + Slack);
        await db.WebhookDeliveries.Where(d => ids.Contains(d.Id) && d.DueAt <= now).ExecuteUpdateAsync(
            s => s.SetProperty(d => d.DueAt, until).SetProperty(d => d.Claim, claim).SetProperty(d => d.Attempts, d => d.Attempts + 1), cancellationToken);
        var taken = await db.WebhookDeliveries.AsNoTracking().Where(d => ids.Contains(d.Id) && d.Claim == claim)
            .Join(db.Webhooks, d => d.WebhookId, w => w.Id, (d, w) => new { Delivery = d, Webhook = w })
            .Join(db.PressAccounts, t => t.Webhook.AccountId, a => a.Id, (t, a) => new { t.Delivery, t.Webhook, a.Embargoes })
            .ToListAsync(cancellationToken);
        return taken.ConvertAll(t => new ClaimedDelivery(
            t.Delivery, t.Webhook, t.Delivery.Log != WebhookLog.Embargoes || (t.Embargoes && t.Webhook.Embargoes)));
    }

    // One look into the index for each webhook, however long its backlog; those that fare well come first when not all fit.
    private static async Task<List<Guid>> FirstDueAsync(
        PortalDbContext db, IReadOnlyCollection<Guid> busy, int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await WebhookQueue.Listening(db)
            .Where(w => !busy.Contains(w.Id) && db.WebhookDeliveries.Any(d => d.WebhookId == w.Id && d.DueAt <= now))
            .OrderBy(w => w.Failures > 0).ThenBy(w => w.Id).Take(most)
            .Select(w => db.WebhookDeliveries.Where(d => d.WebhookId == w.Id && d.DueAt <= now)
                .OrderBy(d => d.DueAt).ThenBy(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefault())
            .ToListAsync(cancellationToken);
        return [.. due.OfType<Guid>()];
    }
}
