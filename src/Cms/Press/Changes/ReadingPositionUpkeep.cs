using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Press.Changes;

/// <summary>Once a minute, and at the end: writes how far newsrooms have read.</summary>
public sealed partial class ReadingPositionUpkeep(ReadingPositions positions, TimeProvider time, ILogger<ReadingPositionUpkeep> logger) : MinuteService(time)
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await positions.WriteAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogFailed(exception);
        }
    }

    protected override Task EndAsync() => RunAsync(CancellationToken.None);

    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "How far newsrooms have read could not be written; it is kept and tried again in a minute.")]
    private partial void LogFailed(Exception exception);
}
