using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Figures.Stories;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Figures;

/// <summary>Once a minute, and at the end: writes what was counted; and has the stories in memory before anybody asks for a report.</summary>
public sealed partial class FiguresUpkeep(PullCounter pulls, StoryMemory stories, TimeProvider time, ILogger<FiguresUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval, time);
            do
            {
                await RunAsync(async token =>
                {
                    await pulls.WriteAsync(token);
                    await stories.ReadAsync(token);
                }, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host waits for this before it ends, and cuts it off when it takes too long.
            await RunAsync(pulls.WriteAsync, CancellationToken.None);
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(EventId = 1900, Level = LogLevel.Warning, Message = "The counts for reports could not be written; they are kept and tried again in a minute.")]
    private partial void LogFailed(Exception exception);
}
