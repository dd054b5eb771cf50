using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Uploads;

/// <summary>Gives up an upload: its parts and its row are gone; what the library took of it stays.</summary>
public sealed class DropUpload(IDbContextFactory<PortalDbContext> contexts, UploadFiles files)
{
    public async Task ExecuteAsync(UnfinishedUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.UnfinishedUploads.Where(u => u.Id == upload.Id).ExecuteDeleteAsync(cancellationToken);
        files.Delete(upload.Id);
    }
}
