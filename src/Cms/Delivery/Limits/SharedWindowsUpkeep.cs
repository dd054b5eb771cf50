using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>Removes the shared counts of minutes that are over.</summary>
internal sealed partial class SharedWindowsUpkeep(SharedWindows windows, TimeProvider time, ILogger<SharedWindowsUpkeep> logger) : MinuteService(time)
{
    private readonly TimeProvider time = time;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await windows.ClearAsync((time.GetUtcNow().ToUnixTimeSeconds() / RateLimiter.WindowSeconds) - 2, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogFailed(exception);
        }
    }

    protected override Task EndAsync() => Task.CompletedTask;

    [LoggerMessage(EventId = 1711, Level = LogLevel.Warning, Message = "The counts of minutes that are over could not be removed; tried again in a minute.")]
    private partial void LogFailed(Exception exception);
}
