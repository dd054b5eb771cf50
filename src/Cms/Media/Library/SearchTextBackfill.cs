using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Writes the columns that the library is searched and sorted by for files that came before there were such columns; done before the first request is answered.</summary>
public sealed class SearchTextBackfill(IDbContextFactory<PortalDbContext> contexts) : IHostedService
{
    private const int BatchSize = 500;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (await RunAsync(cancellationToken) > 0)
        {
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var bare = await db.MediaAssets.AsNoTracking().Where(a => a.NameKey == "").OrderBy(a => a.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var asset in bare)
        {
            // Not through the tracker, to which the object never differs from its row.
            var (id, text, name) = (asset.Id, asset.SearchText, asset.NameKey);
            await db.MediaAssets.Where(a => a.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.SearchText, text).SetProperty(a => a.NameKey, name), cancellationToken);
        }

        return bare.Count;
    }
}
