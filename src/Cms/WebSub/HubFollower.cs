using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.WebSub;

/// <summary>Marks the subscriptions to feeds that a change may show in, in one transaction with its cursor; doing so twice is harmless.</summary>
public sealed class HubFollower(IDbContextFactory<PortalDbContext> contexts, Wake<HubDispatcher> wake, TimeProvider time) : IChangeFollower
{
    private const string Cursor = "websub";

    public string Name => Cursor;

    public async Task<long> ReadCursorAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowerCursors.Where(c => c.Name == Cursor).Select(c => c.Sequence).SingleAsync(cancellationToken);
    }

    public async Task HandleAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var (last, now) = (changes[^1].Sequence, time.Now());
        var tags = changes.Where(c => c.ArticleId is not null).SelectMany(c => c.Locale is { } locale ? c.Tags.Append("locale:" + locale) : c.Tags).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.FollowerCursors.Where(c => c.Name == Cursor && c.Sequence < last)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Sequence, last).SetProperty(c => c.UpdatedAt, now), cancellationToken);
        var concerned = db.FeedSubscriptions.Where(s => s.LeaseUntil > now && tags.Contains(s.Tag));
        await concerned.ExecuteUpdateAsync(s => s.SetProperty(f => f.ChangedAt, now), cancellationToken);
        // Whoever fails is called when its wait is over, with what the feed is then; whoever is being called, once more afterwards.
        await concerned.Where(s => s.Claim == null && s.Failures == 0)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.DueAt, now).SetProperty(f => f.Looks, 0), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        wake.Set();
    }
}
