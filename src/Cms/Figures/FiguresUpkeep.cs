using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Figures.Stories;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Figures;

/// <summary>Once a minute, and at the end: writes what was counted; and has the stories in memory before anybody asks for a report.</summary>
public sealed partial class FiguresUpkeep(PullCounter pulls, StoryMemory stories, TimeProvider time, ILogger<FiguresUpkeep> logger) : MinuteService(time)
{
    protected override Task RunAsync(CancellationToken cancellationToken) => DoAsync(async token =>
    {
        await pulls.WriteAsync(token);
        await stories.ReadAsync(token);
    }, cancellationToken);

    protected override Task EndAsync() => DoAsync(pulls.WriteAsync, CancellationToken.None);

    private async Task DoAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
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
