using CommsPortal.Cms.Storage;
using CommsPortal.Search;

namespace CommsPortal.Cms.Search.Statistics;

/// <summary>Once a minute, and at the end: writes what was counted and renews the suggestions made of it.</summary>
public sealed partial class SearchStatisticsWriter(
    SearchStatistics statistics, PopularQueries popular, SearchFollower follower, TimeProvider time, ILogger<SearchStatisticsWriter> logger)
    : MinuteService(time)
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        await RenewAsync(cancellationToken);
    }

    protected override Task EndAsync() => WriteAsync(CancellationToken.None);

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await statistics.WriteAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogNotWritten(exception);
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await popular.LoadAsync(cancellationToken);
        }
        catch (IndexCorruptException damage)
        {
            follower.Recover(damage);
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            LogNotRenewed(exception);
        }
    }

    [LoggerMessage(EventId = 1320, Level = LogLevel.Warning, Message = "The counts of searches could not be written; they are kept and tried again in a minute.")]
    private partial void LogNotWritten(Exception exception);

    [LoggerMessage(EventId = 1321, Level = LogLevel.Warning, Message = "The popular queries could not be read; the suggestions stay as they are.")]
    private partial void LogNotRenewed(Exception exception);
}
