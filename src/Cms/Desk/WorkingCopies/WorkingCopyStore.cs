using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.WorkingCopies;

/// <summary>Keeps working copies, one for each person and article.</summary>
public sealed class WorkingCopyStore(PortalDbContext db, TimeProvider time)
{
    /// <returns>Null when there is none that waits to be saved.</returns>
    public Task<WorkingCopy?> FindAsync(Guid articleId, Guid personId, CancellationToken cancellationToken) =>
        db.WorkingCopies.AsNoTracking().SingleOrDefaultAsync(c => c.ArticleId == articleId && c.PersonId == personId && c.Values != null, cancellationToken);

    /// <summary>
    /// Puts <paramref name="copy"/> in the place of what the page wrote before, or of what it was filled from. A page whose text was saved or
    /// discarded writes no more, so that a request that arrives late brings nothing back.
    /// </summary>
    /// <param name="continues">The page whose copy filled this one's form.</param>
    /// <returns>False when another page of the same person has written meanwhile; nothing is changed then.</returns>
    public async Task<bool> KeepAsync(WorkingCopy copy, Guid continues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(copy);
        copy.SavedAt = time.Now();
        if (await ReplaceAsync(copy, continues, cancellationToken))
            return true;
        return !await Existing(copy).AnyAsync(cancellationToken) && await AddAsync(copy, continues, cancellationToken);
    }

    /// <summary>Ends the copy of a page whose text was saved or is not wanted any more.</summary>
    public Task CloseAsync(WorkingCopy copy, Guid continues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(copy);
        copy.Values = null;
        return KeepAsync(copy, continues, cancellationToken);
    }

    private async Task<bool> ReplaceAsync(WorkingCopy copy, Guid continues, CancellationToken cancellationToken) =>
        await Existing(copy)
            .Where(c => c.Values == null ? c.Page != copy.Page : c.Page == copy.Page || c.Page == continues)
            .ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Page, copy.Page).SetProperty(c => c.Version, copy.Version).SetProperty(c => c.Origin, copy.Origin)
                    .SetProperty(c => c.Values, copy.Values).SetProperty(c => c.SavedAt, copy.SavedAt),
                cancellationToken) > 0;

    private async Task<bool> AddAsync(WorkingCopy copy, Guid continues, CancellationToken cancellationToken)
    {
        db.WorkingCopies.Add(copy);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another request of the same person came first; any other reason stays what it is.
            db.Entry(copy).State = EntityState.Detached;
            if (!await Existing(copy).AnyAsync(cancellationToken))
                throw;
            return await ReplaceAsync(copy, continues, cancellationToken);
        }
    }

    private IQueryable<WorkingCopy> Existing(WorkingCopy copy) =>
        db.WorkingCopies.Where(c => c.ArticleId == copy.ArticleId && c.PersonId == copy.PersonId);
}
