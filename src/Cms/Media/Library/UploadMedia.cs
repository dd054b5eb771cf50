using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Metadata;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>
/// Takes a file into the library: received under a limit, hashed, examined by content, decoded once, stored, entered. The row comes
/// last, so that every row has its files; what a kill leaves behind are files without a row.
/// </summary>
public sealed class UploadMedia(
    IDbContextFactory<PortalDbContext> contexts,
    LoggedCommit commit,
    IMediaStorage storage,
    MediaIntake intake,
    TimeProvider time)
{
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
        using var file = intake.Open();
        await intake.ReceiveAsync(file, content, cancellationToken);
        if (await FindAsync(file.Received.Sha256, cancellationToken) is { } known)
            return new UploadOutcome(known, false);
        await intake.ExamineAsync(file, cancellationToken);
        var asset = NewAsset(file, fileName, actor, await FreeAsync(id, cancellationToken));
        MediaTextRules.Apply(texts, asset);
        if (file.Metadata is not null)
            MetadataMapping.Fill(asset, file.Metadata);
        await intake.StoreAsync(file, asset.Id, asset.Revision, cancellationToken);
        return await EnterAsync(asset, file.Metadata is null ? [] : MetadataMapping.TagsOf(file.Metadata), actor, cancellationToken);
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

    private MediaAsset NewAsset(IncomingFile file, string? fileName, Actor actor, Guid id) => new()
    {
        Id = id,
        FileName = UploadedName.Clean(fileName, MediaFormats.Ending(file.Format.ContentType())),
        ContentType = file.Format.ContentType(),
        Bytes = file.Received.Bytes,
        Sha256 = file.Received.Sha256,
        Width = file.Size?.Width,
        Height = file.Size?.Height,
        Look = file.Look,
        Placeholder = file.Placeholder,
        UploadedAt = time.Now(),
        UploadedBy = actor.Id,
    };

    private async Task<UploadOutcome> EnterAsync(MediaAsset asset, IReadOnlyList<MediaTag> tags, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            db.MediaAssets.Add(asset);
            await db.SaveChangesAsync(cancellationToken);
            await MediaTags.AddAsync(db, asset.Id, tags, cancellationToken);
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
