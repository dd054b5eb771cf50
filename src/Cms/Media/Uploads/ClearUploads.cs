using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Uploads;

/// <summary>Clears away uploads whose time is over, and files without a row, every quarter of an hour beside the web server.</summary>
public sealed partial class ClearUploads(
    IDbContextFactory<PortalDbContext> contexts, UploadFiles files, TimeProvider time, ILogger<ClearUploads> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <returns>How many uploads were cleared away.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cleared = await db.UnfinishedUploads.Where(u => u.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        // Rows come before their files, so a file without a row belongs to nobody.
        var present = files.List().ToList();
        var known = await db.UnfinishedUploads.Where(u => u.MediaId == null && u.Refusal == null).Select(u => u.Id).ToListAsync(cancellationToken);
        foreach (var id in present.Except(known))
            files.Delete(id);
        return cleared;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception) || exception is IOException)
            {
                LogFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(5130, LogLevel.Warning, "Uploads whose time is over could not be cleared away; tried again in a quarter of an hour.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
