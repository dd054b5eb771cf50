using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Redirects;

/// <summary>Once a minute, and at the end: writes the addresses that readers came for in vain.</summary>
public sealed partial class MissingPathsWriter(MissingPaths missing, TimeProvider time, ILogger<MissingPathsWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host waits for this before it ends, and cuts it off when it takes too long.
            await WriteAsync(CancellationToken.None);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await missing.WriteAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogNotWritten(exception);
        }
    }

    [LoggerMessage(EventId = 1365, Level = LogLevel.Warning, Message = "The counts of unknown addresses could not be written; they are kept and tried again in a minute.")]
    private partial void LogNotWritten(Exception exception);
}
