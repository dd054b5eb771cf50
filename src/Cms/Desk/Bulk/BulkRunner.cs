using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>
/// Works on bulk actions beside the web server. An action is claimed by one node for a while; if that node dies, the claim runs out
/// and another goes on. The person's rights are those that they have when it is done.
/// </summary>
public sealed partial class BulkRunner(
    IServiceScopeFactory scopes, IDbContextFactory<PortalDbContext> contexts, BulkExamination examination, BulkExecution execution, TimeProvider time,
    ILogger<BulkRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    /// <summary>How long a claim holds without news.</summary>
    public static readonly TimeSpan ClaimTime = TimeSpan.FromSeconds(30);

    /// <summary>How long a choice that nobody confirmed is kept.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(2);

    /// <summary>Works on everything that waits for a node now.</summary>
    public async Task RunWaitingAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await db.BulkActions.AsNoTracking()
            .Where(a => (a.Stage == BulkStage.Examining || a.Stage == BulkStage.Running) && (a.ClaimedUntil == null || a.ClaimedUntil < now))
            .OrderBy(a => a.CreatedAt).ThenBy(a => a.Id).Take(20).ToListAsync(cancellationToken);
        foreach (var action in waiting)
        {
            if (await ClaimAsync(action.Id, now, cancellationToken))
                await WorkAsync(action, cancellationToken);
        }
    }

    private async Task WorkAsync(BulkAction action, CancellationToken cancellationToken)
    {
        try
        {
            await GoOnAsync(action, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever is wrong with one action must end neither the program nor the others; it is tried again when its claim has run out.
            LogFailed(exception, action.Id);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        var tidied = DateTimeOffset.MinValue;
        do
        {
            try
            {
                await RunWaitingAsync(stoppingToken);
                if (time.Now() - tidied > TimeSpan.FromHours(1))
                {
                    await TidyAsync(stoppingToken);
                    tidied = time.Now();
                }
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception))
            {
                LogDatabaseFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task GoOnAsync(BulkAction action, CancellationToken cancellationToken)
    {
        var actor = await ActorOfAsync(action.PersonId, cancellationToken) ?? new Actor(action.PersonId, action.PersonName, RolePermissions.Of(""), []);
        Task<bool> KeepGoing() => KeepAsync(action.Id, cancellationToken);
        if (action.Stage == BulkStage.Examining)
            await examination.RunAsync(action.Id, actor, KeepGoing, cancellationToken);
        else
            await execution.RunAsync(action.Id, actor, KeepGoing, cancellationToken);
    }

    private async Task<bool> ClaimAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BulkActions.Where(a => a.Id == id && (a.ClaimedUntil == null || a.ClaimedUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.ClaimedUntil, now + ClaimTime), cancellationToken) == 1;
    }

    // An action that was given up meanwhile is not there any more.
    private async Task<bool> KeepAsync(Guid id, CancellationToken cancellationToken)
    {
        var until = time.Now() + ClaimTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BulkActions.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClaimedUntil, until), cancellationToken) == 1;
    }

    /// <summary>Null for somebody who is no longer known or was locked out: every verb refuses them.</summary>
    private async Task<Actor?> ActorOfAsync(Guid person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CurrentActor>().FindAbsentAsync(person, cancellationToken);
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        var before = time.Now() - Forgotten;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.BulkActions.Where(a => a.StartedAt == null && a.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 1362, Level = LogLevel.Error, Message = "Bulk action {ActionId} failed; it goes on within half a minute.")]
    private partial void LogFailed(Exception exception, Guid actionId);

    [LoggerMessage(EventId = 1361, Level = LogLevel.Error, Message = "The database failed under the bulk actions; they are tried again.")]
    private partial void LogDatabaseFailed(Exception exception);
}
