using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Duplicates;

/// <summary>Looks at pictures that came before looks were kept, one after the other beside the web server.</summary>
public sealed partial class LookBackfill(
    IDbContextFactory<PortalDbContext> contexts, IMediaStorage storage, ScratchFolders scratch, LookReader reader, ILogger<LookBackfill> logger) : BackgroundService
{
    private const int BatchSize = 50;
    private const string MasterFile = "master.png";

    /// <summary>Looks at the next few.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var batch = await db.MediaAssets.AsNoTracking().Where(a => a.Width != null && a.Look == null).OrderBy(a => a.Id).Take(BatchSize)
            .Select(a => new { a.Id, a.Revision }).ToListAsync(cancellationToken);
        foreach (var asset in batch)
        {
            long? look = await LookAsync(asset.Id, asset.Revision, cancellationToken);
            await db.MediaAssets.Where(a => a.Id == asset.Id && a.Revision == asset.Revision)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.Look, look), cancellationToken);
        }

        return batch.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await RunAsync(stoppingToken) > 0)
            {
            }
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception) || exception is IOException or MediaUnavailableException)
        {
            LogStopped(logger, exception);
        }
    }

    private async Task<long> LookAsync(Guid id, string revision, CancellationToken cancellationToken)
    {
        await using var master = await storage.OpenAsync(MediaKey.Master(id, revision), cancellationToken);
        if (master is null)
            return LookReader.None;
        using var folder = scratch.Create();
        await using (var copy = File.Create(folder.File(MasterFile)))
            await master.CopyToAsync(copy, cancellationToken);
        return await reader.ReadAsync(folder, MasterFile, cancellationToken);
    }

    [LoggerMessage(5131, LogLevel.Warning, "Looking at older pictures has stopped; the next start goes on.")]
    private static partial void LogStopped(ILogger logger, Exception exception);
}
