using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Changes;

/// <summary>Runs every follower, each at its own pace: a failing or slow one never delays another.</summary>
public sealed partial class FollowerRunner(
    IEnumerable<IChangeFollower> followers,
    IDbContextFactory<PortalDbContext> contexts,
    ChangeSignal signal,
    TimeProvider time,
    ILogger<FollowerRunner> logger) : BackgroundService
{
    private const int BatchSize = 200;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(followers.Select(follower => FollowAsync(follower, stoppingToken)));

    private async Task FollowAsync(IChangeFollower follower, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var cursor = await follower.ReadCursorAsync(stoppingToken);
                while (true)
                    cursor = await FollowOnceAsync(follower, cursor, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // A follower's own faults must end neither the program nor the other followers; it goes on from its cursor.
                LogFollowerFailed(exception, follower.Name);
                await Task.Delay(RetryDelay, time, stoppingToken);
            }
        }
    }

    private async Task<long> FollowOnceAsync(IChangeFollower follower, long cursor, CancellationToken stoppingToken)
    {
        if (!await signal.WaitBeyondAsync(cursor, TimeSpan.FromSeconds(30), time, stoppingToken))
            return cursor;
        await using var db = await contexts.CreateDbContextAsync(stoppingToken);
        var changes = await ChangeLog.ReadAsync(db, cursor, BatchSize, stoppingToken);
        if (changes.Count == 0)
            return cursor;
        await follower.HandleAsync(changes, stoppingToken);
        return changes[^1].Sequence;
    }

    [LoggerMessage(EventId = 1110, Level = LogLevel.Error, Message = "Follower {Follower} failed; it goes on from its cursor in 2 s.")]
    private partial void LogFollowerFailed(Exception exception, string follower);
}
