using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Uploads;

/// <summary>
/// Hands a file whose last part has come to the library, which examines it like any other, and writes down what came of it. May be asked
/// again: after a kill it is done again, and the library knows the bytes by then.
/// </summary>
public sealed class FinishUpload(
    IDbContextFactory<PortalDbContext> contexts, UploadFiles files, UploadMedia library, ArrangeMedia arrange)
{
    /// <returns>The upload with its outcome; unfinished while another request does the same or when parts are missing.</returns>
    /// <exception cref="MediaUnavailableException">Images cannot be worked on now; ask again later.</exception>
    public async Task<UnfinishedUpload> ExecuteAsync(UnfinishedUpload upload, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.IsFinished)
            return upload;
        await using var file = files.TryOpen(upload.Id);
        if (file is null || file.Length != upload.Length)
            return upload;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Another request may have finished it before this one had the file.
        if (await db.UnfinishedUploads.SingleOrDefaultAsync(u => u.Id == upload.Id, cancellationToken) is not { IsFinished: false } current)
            return await db.UnfinishedUploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == upload.Id, cancellationToken) ?? upload;
        await TakeAsync(current, file, actor, cancellationToken);
        await db.SaveChangesAsync(CancellationToken.None);
        file.SetLength(0);
        files.Delete(upload.Id);
        return current;
    }

    private async Task TakeAsync(UnfinishedUpload upload, FileStream file, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            file.Position = 0;
            var outcome = await library.ExecuteAsync(file, upload.FileName, new MediaTexts(), actor, cancellationToken);
            (upload.MediaId, upload.IsNew) = (outcome.Asset.Id, outcome.IsNew);
            if (outcome.IsNew && upload.FolderId is { } folder)
                await PutIntoFolderAsync(outcome.Asset.Id, folder, actor, cancellationToken);
        }
        catch (EditorialException refused) when (refused is not MediaUnavailableException)
        {
            upload.Refusal = refused.Message;
        }
    }

    private async Task PutIntoFolderAsync(Guid id, Guid folder, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MediaFolders.AnyAsync(f => f.Id == folder, cancellationToken))
            await arrange.MoveAsync([id], folder, actor, cancellationToken);
    }
}
