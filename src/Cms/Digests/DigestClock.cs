using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Digests;

/// <summary>
/// Writes letters that are due. What is claimed, what is written and how far it reaches are one transaction, so that a node that is killed leaves
/// nothing or all of it, and of two nodes one writes.
/// </summary>
public sealed partial class DigestClock(
    IDbContextFactory<PortalDbContext> contexts, SearchIndexHost search, IOptions<DigestOptions> options, IOptions<PortalOptions> portal, TimeProvider time,
    ILogger<DigestClock> logger) : MinuteService(time)
{
    private const int BatchSize = 200;
    private static readonly TimeSpan KeepUnconfirmed = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepPaused = TimeSpan.FromDays(90);
    private static readonly TimeSpan KeepLinks = TimeSpan.FromDays(366);

    private readonly TimeProvider time = time;

    /// <summary>Writes every letter that is due now, and forgets what is not to be kept.</summary>
    /// <returns>How many letters were written.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var written = 0;
        while (await RunBatchAsync(cancellationToken) is { Found: > 0 } batch)
        {
            written += batch.Written;
            if (batch.Found < BatchSize || batch.Claimed == 0)
                break;
        }

        await ForgetAsync(cancellationToken);
        return written;
    }

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunDueAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogDatabaseFailed(exception);
        }
    }

    protected override Task EndAsync() => Task.CompletedTask;

    private async Task<(int Found, int Claimed, int Written)> RunBatchAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.DigestSubscriptions.AsNoTracking().Include(s => s.Topics).Where(s => s.NextAt <= now)
            .OrderBy(s => s.NextAt).ThenBy(s => s.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return default;
        var head = await ChangeLog.HeadAsync(db, cancellationToken);
        var articles = await NewArticles.ReadAsync(db, search, due.Min(s => Math.Min(s.Position, s.LetterFrom)), head, cancellationToken);
        var (claimed, written) = (0, 0);
        foreach (var subscription in due)
        {
            // What this node's index cannot answer yet waits for the next minute, or for another node.
            if (subscription.Topics.Any(t => t.Kind == DigestTopic.Query) && !articles.CanSearch)
                continue;
            if (await WriteAsync(subscription, articles, now, cancellationToken) is not { } wrote)
                continue;
            claimed++;
            written += wrote ? 1 : 0;
        }

        return (due.Count, claimed, written);
    }

    /// <returns>Whether a letter was written; null when another node has it.</returns>
    private async Task<bool?> WriteAsync(DigestSubscription subscription, NewArticles articles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var next = DigestSchedule.Next(subscription.Rhythm, options.Value.Hour, now);
        if (await db.DigestSubscriptions.Where(s => s.Id == subscription.Id && s.NextAt == subscription.NextAt)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.NextAt, next), cancellationToken) == 0)
            return null;
        var current = await db.DigestSubscriptions.SingleAsync(s => s.Id == subscription.Id, cancellationToken);
        var written = await LastLetterAsync(db, current, now, cancellationToken) && Add(db, current, subscription.Topics, articles, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Looks at what became of the last letter: one that was refused is written again, and after some of them the subscription is paused.</summary>
    /// <returns>Whether another may be written.</returns>
    private async Task<bool> LastLetterAsync(PortalDbContext db, DigestSubscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await db.OutgoingMails.AsNoTracking().Where(m => m.Id == subscription.Letter).Select(m => new { m.SentAt, m.DueAt }).SingleOrDefaultAsync(cancellationToken);
        if (last is null)
            return true;
        if (last.DueAt is not null)
            return false;
        subscription.Letter = null;
        if (last.SentAt is not null)
        {
            subscription.Failures = 0;
            return true;
        }

        (subscription.Failures, subscription.Position) = (subscription.Failures + 1, subscription.LetterFrom);
        if (subscription.Failures < options.Value.MostFailures)
            return true;
        (subscription.PausedAt, subscription.NextAt) = (now, null);
        LogPaused(subscription.Id, subscription.Failures);
        return false;
    }

    private bool Add(
        PortalDbContext db, DigestSubscription subscription, List<SubscribedTopic> topics, NewArticles articles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = articles.For(subscription.Locale, topics, subscription.Position, cancellationToken);
        (subscription.LetterFrom, subscription.Position) = (subscription.Position, articles.Head);
        if (found.Count == 0)
            return false;
        var (token, id) = (SecretToken.Make(), time.NewId());
        db.DigestLinks.Add(new DigestLink { Hash = SecretToken.HashOf(token), SubscriptionId = subscription.Id, CreatedAt = now });
        db.OutgoingMails.Add(DigestLetter.Of(subscription, found, portal.Value.SiteBaseUrl.TrimEnd('/'), token, id, now));
        (subscription.Letter, subscription.WrittenAt) = (id, now);
        return true;
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        var (unconfirmed, paused, links) = (now - KeepUnconfirmed, now - KeepPaused, now - KeepLinks);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.DigestRequests.AnyAsync(r => r.ReceivedAt < unconfirmed, cancellationToken))
            await db.DigestRequests.Where(r => r.ReceivedAt < unconfirmed).ExecuteDeleteAsync(cancellationToken);
        if (await db.OutgoingMails.AnyAsync(m => m.CreatedAt < unconfirmed && m.Purpose == ConfirmationLetter.Purpose, cancellationToken))
            await db.OutgoingMails.Where(m => m.CreatedAt < unconfirmed && m.Purpose == ConfirmationLetter.Purpose).ExecuteDeleteAsync(cancellationToken);
        if (await db.DigestLinks.AnyAsync(l => l.CreatedAt < links, cancellationToken))
            await db.DigestLinks.Where(l => l.CreatedAt < links).ExecuteDeleteAsync(cancellationToken);
        foreach (var email in await db.DigestSubscriptions.Where(s => s.PausedAt < paused).OrderBy(s => s.PausedAt).Take(BatchSize).Select(s => s.Email).ToListAsync(cancellationToken))
            await ChangeDigest.ForgetAsync(db, email, cancellationToken);
    }

    [LoggerMessage(EventId = 1660, Level = LogLevel.Warning, Message = "Letters to readers could not reach the database; trying again.")]
    private partial void LogDatabaseFailed(Exception exception);

    [LoggerMessage(EventId = 1661, Level = LogLevel.Warning, Message = "Subscription {Id} is paused: {Failures} letters were refused one after the other.")]
    private partial void LogPaused(Guid id, int failures);
}
