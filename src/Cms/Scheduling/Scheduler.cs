using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Scheduling;

/// <summary>
/// Does scheduled actions when they are due, to the second, and overdue ones at start. An action is claimed by one node for a while; the
/// action itself marks it done in the transaction of its effect, so that it cannot happen twice; a failing one is tried again later
/// and never holds up others.
/// </summary>
public sealed partial class Scheduler(
    IDbContextFactory<PortalDbContext> contexts,
    PublishArticle publish,
    WithdrawArticle withdraw,
    HoldScheduledArticle hold,
    TimeProvider time,
    ILogger<Scheduler> logger) : BackgroundService
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(15);

    private readonly string node = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Does everything that is due now.</summary>
    /// <returns>How many actions were done.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var id in await FindDueAsync(cancellationToken))
        {
            if (await ClaimAsync(id, cancellationToken) is { } action && await DoAsync(action, cancellationToken))
                done++;
        }

        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var wait = Tick;
            try
            {
                await RunDueAsync(stoppingToken);
                wait = await UntilNextAsync(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception))
            {
                LogDatabaseFailed(exception);
            }

            await Task.Delay(wait, time, stoppingToken);
        }
    }

    /// <summary>How long nothing will be due: to the very moment of the next action, but no longer than a tick, since others add some meanwhile.</summary>
    public async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        var (now, horizon) = (time.Now(), time.Now() + Tick);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var next = await db.ScheduledActions.Where(a => a.DoneAt == null && a.DueAt > now && a.DueAt < horizon)
            .OrderBy(a => a.DueAt).Select(a => (DateTimeOffset?)a.DueAt).FirstOrDefaultAsync(cancellationToken);
        var wait = next - time.GetUtcNow() ?? Tick;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private async Task<List<Guid>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ScheduledActions.AsNoTracking()
            .Where(a => a.DoneAt == null && a.DueAt <= now && (a.ClaimedUntil == null || a.ClaimedUntil < now))
            .OrderBy(a => a.DueAt).ThenBy(a => a.Id)
            .Take(BatchSize).Select(a => a.Id).ToListAsync(cancellationToken);
    }

    private async Task<ScheduledAction?> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await db.ScheduledActions
            .Where(a => a.Id == id && a.DoneAt == null && (a.ClaimedUntil == null || a.ClaimedUntil < now))
            .ExecuteUpdateAsync(
                s => s.SetProperty(a => a.ClaimedBy, node).SetProperty(a => a.ClaimedUntil, now + ClaimTime)
                    .SetProperty(a => a.Attempts, a => a.Attempts + 1),
                cancellationToken);
        return claimed == 1 ? await db.ScheduledActions.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken) : null;
    }

    private async Task<bool> DoAsync(ScheduledAction action, CancellationToken cancellationToken)
    {
        try
        {
            if (action.Kind == ScheduledActionKind.Publish)
                await publish.ExecuteAsync(action.ArticleId, null, Actor.Scheduler, cancellationToken);
            else
                await withdraw.ExecuteAsync(action.ArticleId, null, "Hết thời hạn đăng theo lịch.", Actor.Scheduler, cancellationToken);
            LogDone(action.Kind, action.ArticleId, action.Edition);
            return true;
        }
        catch (ChecksFailedException failed) when (action.Kind == ScheduledActionKind.Publish)
        {
            return await HoldAsync(action, failed, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever is wrong with one article must end neither the program nor what is due of the others.
            LogFailed(exception, action.Kind, action.ArticleId, action.Attempts);
            await NoteFailureAsync(action, exception.Message, cancellationToken);
            return false;
        }
    }

    // Trying again would publish at some other time what people appointed for this one; they decide.
    private async Task<bool> HoldAsync(ScheduledAction action, ChecksFailedException failed, CancellationToken cancellationToken)
    {
        try
        {
            await hold.ExecuteAsync(action.ArticleId, string.Join('\n', failed.Lines), cancellationToken);
            LogHeld(action.ArticleId, action.Edition);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception, action.Kind, action.ArticleId, action.Attempts);
            await NoteFailureAsync(action, exception.Message, cancellationToken);
            return false;
        }
    }

    // The claim is kept as the waiting time before the next attempt: 2, 4, 8 … seconds, at most a quarter of an hour.
    private async Task NoteFailureAsync(ScheduledAction action, string error, CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, action.Attempts), LongestRetry.TotalSeconds));
        var until = time.Now() + wait;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.ScheduledActions.Where(a => a.Id == action.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.ClaimedUntil, until).SetProperty(a => a.LastError, error), cancellationToken);
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Information, Message = "Scheduled {Kind} of article {ArticleId}, edition {Edition}: done.")]
    private partial void LogDone(ScheduledActionKind kind, Guid articleId, int edition);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Error, Message = "Scheduled {Kind} of article {ArticleId} failed at attempt {Attempt}; it will be tried again.")]
    private partial void LogFailed(Exception exception, ScheduledActionKind kind, Guid articleId, int attempt);

    [LoggerMessage(EventId = 1204, Level = LogLevel.Warning,
        Message = "Scheduled publication of article {ArticleId}, edition {Edition}: held, the checks before publication found something that has changed.")]
    private partial void LogHeld(Guid articleId, int edition);

    [LoggerMessage(EventId = 1203, Level = LogLevel.Warning, Message = "The scheduler could not reach the database; trying again.")]
    private partial void LogDatabaseFailed(Exception exception);
}
