namespace CommsPortal.Cms.Desk.Search;

/// <summary>Has the desk's index follow the audit log while the server runs, and built whenever it is missing.</summary>
public sealed partial class DeskIndexUpkeep(DeskIndexFollower follower, TimeProvider time, ILogger<DeskIndexUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Interval;
            try
            {
                await follower.FollowAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The desk lists by the database meanwhile; whatever it was must not end the program.
                LogFailed(exception);
                pause = RetryDelay;
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    [LoggerMessage(EventId = 1343, Level = LogLevel.Error, Message = "Following the audit log for the desk's index failed; it goes on from its cursor in 2 s.")]
    private partial void LogFailed(Exception exception);
}
