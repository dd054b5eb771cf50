using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Redirects;

/// <summary>Once a minute, and at the end: writes the addresses that readers came for in vain.</summary>
public sealed partial class MissingPathsWriter(MissingPaths missing, TimeProvider time, ILogger<MissingPathsWriter> logger) : MinuteService(time)
{
    protected override Task EndAsync() => RunAsync(CancellationToken.None);

    protected override async Task RunAsync(CancellationToken cancellationToken)
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
