using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Media.Examination;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Metadata;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Revisions;

/// <summary>
/// Gives a file of the library another content under its own identifier, wherever it is used: in one transaction with the row, the public
/// documents of the articles that show it are built anew and the change log tells the caches. The content before is kept and can be put back.
/// </summary>
public sealed class ReplaceMedia(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, MediaIntake intake, LiveIndex live, TimeProvider time)
{
    /// <param name="expectedVersion">The version that the caller has read.</param>
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="EditorialException">Forbidden; refused as every upload may be; not of the same kind; or the library has the content already.</exception>
    /// <exception cref="MediaVersionConflictException">Someone else changed the file first.</exception>
    public async Task<MediaAsset?> ExecuteAsync(
        Guid id, int expectedVersion, Stream content, string? fileName, Actor actor, CancellationToken cancellationToken)
    {
        MediaPermission.Require(actor);
        using var file = intake.Open();
        await intake.ReceiveAsync(file, content, cancellationToken);
        await intake.ExamineAsync(file, cancellationToken);
        var revision = RevisionName.Of(file.Received.Sha256);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } before)
            return null;
        await CheckAsync(db, before, file, cancellationToken);
        // Stored before the row says so; the name says the content, so that nothing else is ever stored under it.
        await intake.StoreAsync(file, id, revision, cancellationToken);
        var next = new MediaRevision
        {
            MediaId = id,
            Revision = revision,
            FileName = UploadedName.Clean(fileName, MediaFormats.Ending(file.Format.ContentType())),
            ContentType = file.Format.ContentType(),
            Bytes = file.Received.Bytes,
            Sha256 = file.Received.Sha256,
            Width = file.Size?.Width,
            Height = file.Size?.Height,
            Look = file.Look,
            Placeholder = file.Placeholder,
            Metadata = MetadataMapping.Write(file.Metadata),
            AddedAt = time.Now(),
            AddedBy = actor.Id,
        };
        return await SwitchAsync(db, id, expectedVersion, next, "media-replace", actor, cancellationToken);
    }

    /// <summary>Gives the file a content that it had before.</summary>
    /// <returns>Null when there is no such file or no such content.</returns>
    public async Task<MediaAsset?> PutBackAsync(Guid id, int expectedVersion, string revision, Actor actor, CancellationToken cancellationToken)
    {
        MediaPermission.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.MediaId == id && r.Revision == revision, cancellationToken) is { } earlier
            ? await SwitchAsync(db, id, expectedVersion, earlier, "media-put-back", actor, cancellationToken)
            : null;
    }

    private static async Task CheckAsync(PortalDbContext db, MediaAsset before, IncomingFile file, CancellationToken cancellationToken)
    {
        if (before.IsImage != file.Format.IsImage())
            throw Refused(before.IsImage ? "Ảnh chỉ thay được bằng ảnh. Hãy chọn một tệp ảnh." : "Tài liệu chỉ thay được bằng PDF hoặc DOCX. Hãy chọn lại tệp.");
        var sha256 = file.Received.Sha256;
        if (sha256 == before.Sha256)
            throw Refused("Tệp vừa chọn giống hệt tệp đang dùng nên không có gì để thay.");
        if (await db.MediaAssets.AsNoTracking().Where(a => a.Sha256 == sha256).Select(a => a.FileName).SingleOrDefaultAsync(cancellationToken) is { } name)
            throw Refused($"Thư viện đã có tệp này dưới tên “{name}”. Hãy dùng tệp ấy trong bài, hoặc xóa nó rồi thay.");
    }

    private async Task<MediaAsset?> SwitchAsync(
        PortalDbContext db, Guid id, int expectedVersion, MediaRevision next, string action, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.MediaAssets.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } asset)
            return null;
        if (asset.Version != expectedVersion)
            throw new MediaVersionConflictException(expectedVersion, asset, null);
        if (asset.Revision == next.Revision)
            throw Refused("Bản này đang được dùng.");
        var known = await db.MediaRevisions.Where(r => r.MediaId == id).Select(r => r.Revision).ToListAsync(cancellationToken);
        foreach (var revision in new[] { MediaRevision.Of(asset), next }.Where(r => !known.Contains(r.Revision)))
            db.MediaRevisions.Add(revision);
        var from = asset.Sha256;
        next.PutInto(asset);
        await SaveAsync(db, asset, expectedVersion, cancellationToken);
        var now = time.Now();
        var changes = await live.RefreshMediaAsync(db, id, now, cancellationToken);
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, action, From: from, To: asset.Sha256, Subject: id.ToString())], changes, now, cancellationToken);
        return asset;
    }

    private static async Task SaveAsync(PortalDbContext db, MediaAsset asset, int expectedVersion, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new MediaVersionConflictException(expectedVersion, asset, null);
        }
        catch (DbUpdateException)
        {
            // The unique hash: another file of the library has this content by now.
            throw Refused("Thư viện đã có một tệp khác với nội dung này. Hãy dùng tệp ấy trong bài, hoặc xóa nó rồi thay.");
        }
    }

    private static EditorialException Refused(string message) => new(ProblemCode.InvalidContent, message);
}
