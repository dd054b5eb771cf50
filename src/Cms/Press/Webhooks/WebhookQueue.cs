using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>
/// Turns rows of the logs into messages that wait. The messages and the cursor are one transaction, and the cursor's row stays locked until it
/// ends: whatever is killed, and however many nodes do this, each change is queued once for each webhook.
/// </summary>
public sealed class WebhookQueue(
    IDbContextFactory<PortalDbContext> contexts, WebhookMessage messages, Wake<WebhookDispatcher> wake, TimeProvider time) : IChangeFollower
{
    /// <summary>Name of the cursor in the embargo log.</summary>
    public const string EmbargoCursor = "webhooks-embargoes";

    private const string PublicCursor = "webhooks";
    private const int RowsAtOnce = 2_000;
    private const int EmbargoesAtOnce = 200;

    public string Name => PublicCursor;

    public async Task<long> ReadCursorAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowerCursors.Where(c => c.Name == PublicCursor).Select(c => c.Sequence).SingleAsync(cancellationToken);
    }

    public async Task HandleAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var webhooks = await Listening(db).AsNoTracking().CountAsync(cancellationToken);
        // Short transactions: a bulk publication for many newsrooms must not keep editors waiting for the database.
        foreach (var part in changes.Chunk(Math.Max(1, RowsAtOnce / Math.Max(1, webhooks))))
            await QueueAsync(part, cancellationToken);
    }

    /// <summary>Queues what is new in the embargo log.</summary>
    public async Task TakeEmbargoesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        while (await NewEmbargoesAsync(db, cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var from = await LockAsync(db, EmbargoCursor, cancellationToken);
            var rows = await db.EmbargoChanges.AsNoTracking().Where(c => c.Sequence > from)
                .OrderBy(c => c.Sequence).Take(EmbargoesAtOnce).ToListAsync(cancellationToken);
            if (rows.Count == 0)
                return;
            var webhooks = await Listening(db).AsNoTracking().Where(w => w.Embargoes).ToListAsync(cancellationToken);
            webhooks = await EntitledAsync(db, webhooks, cancellationToken);
            await AddAsync(db, rows, webhooks, (w, row) => row.Sequence > w.FromEmbargo, cancellationToken);
            await FinishAsync(db, EmbargoCursor, rows[^1].Sequence, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            wake.Set();
        }
    }

    /// <summary>Queues rows of the public log once more for one webhook, as far as its filters let them pass.</summary>
    /// <returns>How many were queued; the caller saves.</returns>
    public async Task<int> ReplayChangesAsync(PortalDbContext db, Webhook webhook, long from, long to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Changes.AsNoTracking().Where(c => c.Sequence >= from && c.Sequence <= to && c.ArticleId != null)
            .OrderBy(c => c.Sequence).ToListAsync(cancellationToken);
        return rows.Count(row => Add(db, row, messages.Of(row), webhook));
    }

    /// <inheritdoc cref="ReplayChangesAsync"/>
    public async Task<int> ReplayEmbargoesAsync(PortalDbContext db, Webhook webhook, long from, long to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.EmbargoChanges.AsNoTracking().Where(c => c.Sequence >= from && c.Sequence <= to)
            .OrderBy(c => c.Sequence).ToListAsync(cancellationToken);
        return await AddAsync(db, rows, [webhook], (_, _) => true, cancellationToken);
    }

    private async Task QueueAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var from = await LockAsync(db, PublicCursor, cancellationToken);
        var rows = changes.Where(c => c.Sequence > from).ToList();
        if (rows.Count == 0)
            return;
        var webhooks = await Listening(db).AsNoTracking().ToListAsync(cancellationToken);
        var queued = 0;
        foreach (var row in rows.Where(r => r.ArticleId is not null))
        {
            var body = messages.Of(row);
            queued += webhooks.Count(w => row.Sequence > w.FromSequence && Add(db, row, body, w));
        }

        await FinishAsync(db, PublicCursor, rows[^1].Sequence, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (queued > 0)
            wake.Set();
    }

    /// <summary>Webhooks that may be sent something.</summary>
    internal static IQueryable<Webhook> Listening(PortalDbContext db) => db.Webhooks.Where(
        w => w.DisabledAt == null && db.PressAccounts.Any(a => a.Id == w.AccountId && a.RevokedAt == null && a.Webhooks));

    private static async Task<bool> NewEmbargoesAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.LogHeads.Where(h => h.Name == LogHead.Embargoes).Select(h => h.Sequence).SingleAsync(cancellationToken)
        > await db.FollowerCursors.Where(c => c.Name == EmbargoCursor).Select(c => c.Sequence).SingleAsync(cancellationToken);

    // Writing first takes the row's lock; what is read then is what the node before has committed.
    private async Task<long> LockAsync(PortalDbContext db, string cursor, CancellationToken cancellationToken)
    {
        var now = time.Now();
        await db.FollowerCursors.Where(c => c.Name == cursor).ExecuteUpdateAsync(s => s.SetProperty(c => c.UpdatedAt, now), cancellationToken);
        return await db.FollowerCursors.Where(c => c.Name == cursor).Select(c => c.Sequence).SingleAsync(cancellationToken);
    }

    private static async Task FinishAsync(PortalDbContext db, string cursor, long sequence, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db.FollowerCursors.Where(c => c.Name == cursor).ExecuteUpdateAsync(s => s.SetProperty(c => c.Sequence, sequence), cancellationToken);
    }

    private static async Task<List<Webhook>> EntitledAsync(PortalDbContext db, List<Webhook> webhooks, CancellationToken cancellationToken)
    {
        var entitled = await db.PressAccounts.Where(a => a.Embargoes).Select(a => a.Id).ToHashSetAsync(cancellationToken);
        return webhooks.FindAll(w => entitled.Contains(w.AccountId));
    }

    private async Task<int> AddAsync(
        PortalDbContext db, List<EmbargoChange> rows, List<Webhook> webhooks, Func<Webhook, EmbargoChange, bool> concerns, CancellationToken cancellationToken)
    {
        var tags = webhooks.Any(w => w.Terms.Count > 0) ? await TagsAsync(db, rows, cancellationToken) : [];
        var queued = 0;
        foreach (var row in rows)
        {
            var body = messages.Of(row);
            foreach (var webhook in webhooks.Where(w => concerns(w, row) && WebhookFilter.Passes(w, row.Kind, row.Type, tags.GetValueOrDefault(row.ArticleId))))
            {
                Add(db, webhook, WebhookLog.Embargoes, row.Sequence, body);
                queued++;
            }
        }

        return queued;
    }

    // An embargo that has ended has no document any more; then its terms are not known.
    private static async Task<Dictionary<Guid, IReadOnlyList<string>>> TagsAsync(PortalDbContext db, List<EmbargoChange> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.ArticleId).Distinct().ToList();
        var found = await db.Embargoes.AsNoTracking().Where(e => ids.Contains(e.ArticleId)).Select(e => new { e.ArticleId, e.Json }).ToListAsync(cancellationToken);
        return found.ToDictionary(e => e.ArticleId, e => ChangeTags.Of(SnapshotJson.Read(e.Json)));
    }

    private bool Add(PortalDbContext db, ChangeRow row, string body, Webhook webhook)
    {
        if (!WebhookFilter.Passes(webhook, row.Kind, row.Type, row.Tags))
            return false;
        Add(db, webhook, WebhookLog.Changes, row.Sequence, body);
        return true;
    }

    private void Add(PortalDbContext db, Webhook webhook, WebhookLog log, long sequence, string body)
    {
        var now = time.Now();
        db.WebhookDeliveries.Add(new WebhookDelivery
        {
            Id = time.NewId(),
            WebhookId = webhook.Id,
            Log = log,
            Sequence = sequence,
            Body = body,
            CreatedAt = now,
            DueAt = now,
        });
    }
}
