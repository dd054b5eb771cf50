using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Library;

/// <summary>
/// Takes a file into the library: received under a limit, hashed, examined by content, decoded once, stored, entered. The row comes
/// last, so that every row has its files; what a kill leaves behind are files without a row.
/// </summary>
public sealed class UploadMedia(
    IDbContextFactory<PortalDbContext> contexts,
    LoggedCommit commit,
    IMediaStorage storage,
    ScratchFolders scratch,
    FileExaminer examiner,
    MasterImage masters,
    IOptions<MediaOptions> options,
    TimeProvider time)
{
    private const string OriginalFile = "original";
    private const string MasterFile = "master.png";

    /// <param name="fileName">The uploader's name for the file; shown, never used as a path.</param>
    /// <param name="id">Identifier that the file had in another portal; taken if it is free here.</param>
    /// <exception cref="MediaRefusedException">The file is damaged, disguised or of a kind that is not taken.</exception>
    /// <exception cref="MediaTooLargeException">More bytes than its kind may have.</exception>
    /// <exception cref="MediaUnavailableException">Images cannot be worked on now.</exception>
    public async Task<UploadOutcome> ExecuteAsync(
        Stream content, string? fileName, MediaTexts texts, Actor actor, CancellationToken cancellationToken, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(texts);
        MediaPermission.Require(actor);
        using var folder = scratch.Create();
        var received = await ReceivedFile.ReceiveAsync(content, folder.File(OriginalFile), options.Value.MaxUploadBytes, cancellationToken);
        if (await FindAsync(received.Sha256, cancellationToken) is { } known)
            return new UploadOutcome(known, false);
        var asset = await ExamineAsync(folder, received, fileName, actor, await FreeAsync(id, cancellationToken), cancellationToken);
        MediaTextRules.Apply(texts, asset);
        await StoreAsync(folder, asset, cancellationToken);
        return await EnterAsync(asset, actor, cancellationToken);
    }

    private async Task<MediaAsset?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Sha256 == sha256, cancellationToken);
    }

    private async Task<Guid> FreeAsync(Guid? wanted, CancellationToken cancellationToken)
    {
        if (wanted is not { } id)
            return time.NewId();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaAssets.AnyAsync(a => a.Id == id, cancellationToken) ? time.NewId() : id;
    }

    private async Task<MediaAsset> ExamineAsync(
        ScratchFolder folder, ReceivedFile received, string? fileName, Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var format = await examiner.ExamineAsync(folder.File(OriginalFile), cancellationToken);
        UprightSize? size = format.IsImage() ? await masters.MakeAsync(folder, OriginalFile, format, MasterFile, cancellationToken) : null;
        return new MediaAsset
        {
            Id = id,
            FileName = UploadedName.Clean(fileName, MediaFormats.Ending(format.ContentType())),
            ContentType = format.ContentType(),
            Bytes = received.Bytes,
            Sha256 = received.Sha256,
            Width = size?.Width,
            Height = size?.Height,
            UploadedAt = time.Now(),
            UploadedBy = actor.Id,
        };
    }

    private async Task StoreAsync(ScratchFolder folder, MediaAsset asset, CancellationToken cancellationToken)
    {
        await PutAsync(MediaKey.Original(asset.Id), folder.File(OriginalFile), cancellationToken);
        if (asset.IsImage)
            await PutAsync(MediaKey.Master(asset.Id), folder.File(MasterFile), cancellationToken);
    }

    private async Task PutAsync(MediaKey key, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await storage.PutAsync(key, file, cancellationToken);
    }

    private async Task<UploadOutcome> EnterAsync(MediaAsset asset, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            db.MediaAssets.Add(asset);
            await db.SaveChangesAsync(cancellationToken);
            await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "media-upload", Subject: asset.Id.ToString())], [], asset.UploadedAt, cancellationToken);
            return new UploadOutcome(asset, true);
        }
        catch (DbUpdateException)
        {
            await storage.DeleteAllAsync(asset.Id, CancellationToken.None);
            // Somebody sent the same bytes at the same time and was first.
            if (await FindAsync(asset.Sha256, cancellationToken) is { } known)
                return new UploadOutcome(known, false);
            throw;
        }
    }
}
