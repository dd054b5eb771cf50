using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Removes a file that no edition uses, with all its renditions.</summary>
public sealed class DeleteMedia(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, IMediaStorage storage, WhereUsed whereUsed, TimeProvider time)
{
    /// <param name="expectedVersion">The version that the caller has read; null to delete whatever is there.</param>
    /// <returns>False when there is no such file.</returns>
    /// <exception cref="MediaInUseException">At least one edition uses it.</exception>
    /// <exception cref="MediaVersionConflictException">Someone else changed it first.</exception>
    public async Task<bool> ExecuteAsync(Guid id, int? expectedVersion, Actor actor, CancellationToken cancellationToken)
    {
        MediaPermission.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var asset = await db.MediaAssets.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (asset is null)
            return false;
        if (expectedVersion is { } expected && expected != asset.Version)
            throw new MediaVersionConflictException(expected, asset, null);
        if (await db.MediaUses.AnyAsync(u => u.MediaId == id, cancellationToken))
            throw new MediaInUseException(await whereUsed.ExecuteAsync(id, cancellationToken));
        db.MediaAssets.Remove(asset);
        await SaveAsync(db, id, cancellationToken);
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "media-delete", Subject: id.ToString())], [], time.Now(), cancellationToken);
        await storage.DeleteAllAsync(id, CancellationToken.None);
        return true;
    }

    private async Task SaveAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The foreign key: an edition began to use it while this was under way.
            var uses = await whereUsed.ExecuteAsync(id, cancellationToken);
            if (uses.Count == 0)
                throw;
            throw new MediaInUseException(uses);
        }
    }
}
