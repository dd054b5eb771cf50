using CommsPortal.Cms.Media.Duplicates;
using CommsPortal.Cms.Media.Placeholders;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Looks at pictures that came before looks and placeholders were kept, one after the other beside the web server.</summary>
/// <remarks>Published documents stay as they are; they get placeholders when they are next built.</remarks>
public sealed partial class PictureBackfill(
    IDbContextFactory<PortalDbContext> contexts, IMediaStorage storage, ScratchFolders scratch, LookReader looks, PlaceholderMaker placeholders,
    ILogger<PictureBackfill> logger) : BackgroundService
{
    private const int BatchSize = 50;
    private const string MasterFile = "master.png";

    /// <summary>Looks at the next few.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var batch = await db.MediaAssets.AsNoTracking().Where(a => a.Width != null && (a.Look == null || a.Placeholder == null)).OrderBy(a => a.Id).Take(BatchSize)
            .Select(a => new { a.Id, a.Revision }).ToListAsync(cancellationToken);
        foreach (var asset in batch)
        {
            (long? look, byte[]? placeholder) = await LookAsync(asset.Id, asset.Revision, cancellationToken);
            await db.MediaAssets.Where(a => a.Id == asset.Id && a.Revision == asset.Revision)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.Look, look).SetProperty(a => a.Placeholder, placeholder), cancellationToken);
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

    private async Task<(long Look, byte[] Placeholder)> LookAsync(Guid id, string revision, CancellationToken cancellationToken)
    {
        await using var master = await storage.OpenAsync(MediaKey.Master(id, revision), cancellationToken);
        if (master is null)
            return (LookReader.None, []);
        using var folder = scratch.Create();
        await using (var copy = File.Create(folder.File(MasterFile)))
            await master.CopyToAsync(copy, cancellationToken);
        return (await looks.ReadAsync(folder, MasterFile, cancellationToken), await placeholders.MakeAsync(folder, MasterFile, cancellationToken));
    }

    [LoggerMessage(5131, LogLevel.Warning, "Looking at older pictures has stopped; the next start goes on.")]
    private static partial void LogStopped(ILogger logger, Exception exception);
}
