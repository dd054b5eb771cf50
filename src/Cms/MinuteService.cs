namespace CommsPortal.Cms;

/// <summary>What a node keeps in memory and writes at the start, once a minute, and at the end.</summary>
public abstract class MinuteService(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>The work of each minute. Failures that may pass are its own to log.</summary>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <summary>The work of the last moment; the host waits for it before it ends, and cuts it off when it takes too long.</summary>
    protected abstract Task EndAsync();

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval, time);
            do
            {
                await RunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await EndAsync();
        }
    }
}
