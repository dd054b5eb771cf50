using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Changes the texts and the focal point of a file. Articles already published keep what they were published with.</summary>
public sealed class EditMedia(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="expectedVersion">The version that the caller has read.</param>
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="MediaVersionConflictException">Someone else changed it first.</exception>
    /// <exception cref="InvalidContentException">A text is too long or a focal point lies outside the image.</exception>
    public async Task<MediaAsset?> ExecuteAsync(Guid id, int expectedVersion, MediaTexts texts, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        MediaPermission.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var asset = await db.MediaAssets.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (asset is null)
            return null;
        if (asset.Version != expectedVersion)
            throw new MediaVersionConflictException(expectedVersion, asset, texts);
        MediaTextRules.Apply(texts, asset);
        asset.Version++;
        await SaveAsync(db, asset, expectedVersion, texts, cancellationToken);
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "media-edit", Subject: id.ToString())], [], time.Now(), cancellationToken);
        return asset;
    }

    private static async Task SaveAsync(PortalDbContext db, MediaAsset asset, int expectedVersion, MediaTexts texts, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var current = await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == asset.Id, cancellationToken);
            throw new MediaVersionConflictException(expectedVersion, current ?? asset, texts);
        }
    }
}
