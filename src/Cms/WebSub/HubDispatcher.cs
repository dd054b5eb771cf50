using System.Net;
using System.Security.Cryptography;
using CommsPortal.Cms.Outgoing;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.WebSub;

/// <summary>
/// Does what is due for subscriptions: has them confirmed, and sends feeds that are new. A subscription is its own place in the queue: what a
/// subscriber missed while it failed is in the feed that it gets next. One node at a time works on a subscription, and each subscription is
/// worked on by itself, so that a subscriber which hangs delays no other.
/// </summary>
public sealed partial class HubDispatcher(
    IDbContextFactory<PortalDbContext> contexts,
    TopicReader topics,
    HubCalls calls,
    Wake<HubDispatcher> wake,
    TimeProvider time,
    ILogger<HubDispatcher> logger) : BackgroundService
{
    private const int AtATime = 200;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    // The site drops its own copy of a feed a moment after the change: a feed that is not new yet is looked at again.
    private static readonly TimeSpan[] NextLooks = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1)];

    private DateTimeOffset clearedAt;
    private int working;

    /// <summary>Does all that is due now.</summary>
    /// <returns>How many subscriptions were worked on.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var done = await ClaimAsync(AtATime, cancellationToken);
        await Task.WhenAll(done.Select(s => WorkAsync(s, cancellationToken)));
        return done.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var claimed = await ClaimAsync(AtATime - Volatile.Read(ref working), stoppingToken);
                foreach (var subscription in claimed)
                    _ = WorkAloneAsync(subscription, stoppingToken);
                if (time.Now() - clearedAt >= BetweenClearings)
                    await ClearAsync(stoppingToken);
                if (claimed.Count == 0)
                    await wake.WaitAsync(Tick, stoppingToken);
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception))
            {
                LogDatabaseFailed(exception);
                await Task.Delay(Retry, time, stoppingToken);
            }
        }
    }

    private async Task<List<FeedSubscription>> ClaimAsync(int most, CancellationToken cancellationToken)
    {
        if (most <= 0)
            return [];
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.FeedSubscriptions.Where(s => s.DueAt <= now && (s.Pending != null || s.LeaseUntil > now)).OrderBy(s => s.DueAt).ThenBy(s => s.Id).Take(most).Select(s => s.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0)
            return [];
        var (claim, until) = (time.NewId(), now + ClaimTime);
        await db.FeedSubscriptions.Where(s => ids.Contains(s.Id) && s.DueAt <= now)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.DueAt, until).SetProperty(f => f.Claim, claim), cancellationToken);
        return await db.FeedSubscriptions.AsNoTracking().Where(s => ids.Contains(s.Id) && s.Claim == claim).ToListAsync(cancellationToken);
    }

    private async Task WorkAloneAsync(FeedSubscription subscription, CancellationToken stoppingToken)
    {
        Interlocked.Increment(ref working);
        try
        {
            await WorkAsync(subscription, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Its claim lapses and it is tried again; whatever one subscription does must not end the others.
            LogFailed(exception, subscription.Id);
        }
        finally
        {
            if (Interlocked.Decrement(ref working) == AtATime - 1)
                wake.Set();
        }
    }

    private async Task WorkAsync(FeedSubscription subscription, CancellationToken cancellationToken)
    {
        var begun = time.Now();
        TopicContent? content;
        try
        {
            content = await topics.ReadAsync(subscription.Topic, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            LogSiteFailed(exception);
            await KeepAsync(subscription, s => s.DueAt = time.Now() + NextLooks[^1], cancellationToken);
            return;
        }

        if (subscription.Pending is { } mode)
            await ConfirmAsync(subscription, mode, content, cancellationToken);
        else if (content is null)
            await EndAsync(subscription, "The site has no such feed any more.", cancellationToken);
        else if (content.Hash == subscription.ContentHash)
            await KeepAsync(subscription, s => LookAgain(s, begun), cancellationToken);
        else
            await SendAsync(subscription, content, begun, cancellationToken);
    }

    private async Task ConfirmAsync(FeedSubscription subscription, HubMode mode, TopicContent? content, CancellationToken cancellationToken)
    {
        if (mode == HubMode.Subscribe && content is null)
        {
            await EndAsync(subscription, "The site has no such feed.", cancellationToken);
            return;
        }

        var confirmed = await calls.ConfirmAsync(subscription, cancellationToken);
        if (confirmed && mode == HubMode.Unsubscribe)
            await RemoveAsync(subscription, cancellationToken);
        else if (!confirmed && subscription.LeaseUntil is null)
            await RemoveAsync(subscription, cancellationToken);
        else
            await KeepAsync(subscription, s => Settle(s, confirmed, content), cancellationToken);
    }

    private void Settle(FeedSubscription subscription, bool confirmed, TopicContent? content)
    {
        if (confirmed)
        {
            subscription.LeaseUntil = time.Now() + TimeSpan.FromSeconds(subscription.PendingLease);
            subscription.Secret = subscription.PendingSecret;
            subscription.Failures = 0;
            // What was there before the subscription is not news.
            subscription.ContentHash ??= content!.Hash;
        }

        (subscription.Pending, subscription.PendingSecret, subscription.DueAt, subscription.Looks) = (null, null, time.Now(), 0);
    }

    private async Task SendAsync(FeedSubscription subscription, TopicContent content, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        OutgoingAnswer answer;
        try
        {
            answer = await calls.DistributeAsync(subscription, content, cancellationToken);
        }
        catch (CryptographicException exception)
        {
            LogFailed(exception, subscription.Id);
            await EndAsync(subscription, "The hub cannot read your secret any more; please subscribe again.", cancellationToken);
            return;
        }

        if (answer.Status == HttpStatusCode.Gone)
            await RemoveAsync(subscription, cancellationToken);
        else
            await KeepAsync(subscription, s => Note(s, answer, content, begun), cancellationToken);
    }

    private void Note(FeedSubscription subscription, OutgoingAnswer answer, TopicContent content, DateTimeOffset begun)
    {
        if (answer.IsSuccess)
        {
            (subscription.ContentHash, subscription.Failures, subscription.Looks) = (content.Hash, 0, 0);
            LookAgain(subscription, begun);
            return;
        }

        subscription.Failures++;
        var wait = WebhookSchedule.WaitAfter(subscription.Failures, answer, RandomNumberGenerator.GetInt32(1001) / 1000.0);
        // Given up for this time; the next change begins anew.
        (subscription.DueAt, subscription.Failures) = wait is null ? (null, 0) : (time.Now() + wait, subscription.Failures);
    }

    private void LookAgain(FeedSubscription subscription, DateTimeOffset begun)
    {
        if (subscription.ChangedAt > begun)
            (subscription.DueAt, subscription.Looks) = (time.Now(), 0);
        else if (subscription.Looks < NextLooks.Length)
            subscription.DueAt = time.Now() + NextLooks[subscription.Looks++];
        else
            (subscription.DueAt, subscription.Looks) = (null, 0);
    }

    private async Task EndAsync(FeedSubscription subscription, string reason, CancellationToken cancellationToken)
    {
        await calls.DenyAsync(subscription, reason, cancellationToken);
        await RemoveAsync(subscription, cancellationToken);
    }

    private async Task RemoveAsync(FeedSubscription subscription, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.FeedSubscriptions.Where(s => s.Id == subscription.Id && s.Claim == subscription.Claim).ExecuteDeleteAsync(cancellationToken);
    }

    // The row is locked while it is changed, so that what the follower notes meanwhile is seen here or lasts.
    private async Task KeepAsync(FeedSubscription subscription, Action<FeedSubscription> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var mine = await db.FeedSubscriptions.Where(s => s.Id == subscription.Id && s.Claim == subscription.Claim)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.Claim, (Guid?)null), cancellationToken);
        if (mine == 0)
            return;
        change(await db.FeedSubscriptions.SingleAsync(s => s.Id == subscription.Id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Forgets subscriptions whose lease has ended, and wishes that were never confirmed.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        clearedAt = time.Now();
        var (now, before) = (clearedAt, clearedAt - TimeSpan.FromDays(1));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.FeedSubscriptions.Where(s => s.LeaseUntil <= now || (s.LeaseUntil == null && s.CreatedAt < before)).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 2601, Level = LogLevel.Warning, Message = "The hub could not reach the database; trying again.")]
    private partial void LogDatabaseFailed(Exception exception);

    [LoggerMessage(EventId = 2602, Level = LogLevel.Error, Message = "Work on subscription {Subscription} failed; it is tried again.")]
    private partial void LogFailed(Exception exception, Guid subscription);

    [LoggerMessage(EventId = 2603, Level = LogLevel.Warning, Message = "The hub could not read a feed from the site; trying again in a minute.")]
    private partial void LogSiteFailed(Exception exception);
}
