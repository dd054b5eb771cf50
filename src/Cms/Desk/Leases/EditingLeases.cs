using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Leases;

/// <summary>Knows who is editing what, on every node: one row for each article that is open in an edit page.</summary>
public sealed class EditingLeases(PortalDbContext db, TimeProvider time)
{
    /// <summary>Who is editing, seen by a person; null when nobody is.</summary>
    public async Task<LeaseView?> FindAsync(Guid articleId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.Now();
        var found = await (
            from lease in db.EditingLeases.AsNoTracking()
            join person in db.Users on lease.PersonId equals person.Id
            where lease.ArticleId == articleId && lease.Until > now
            select new { lease.PersonId, lease.Since, lease.TakenFrom, person.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new LeaseView(found.DisplayName, found.Since, found.PersonId == actor.Id, found.TakenFrom is { } from && from == actor.Id);
    }

    /// <summary>Says that a person's edit page is open: renews the lease, or begins one where nobody else has it.</summary>
    public async Task<LeaseView?> RenewAsync(Guid articleId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Id is { } me && !await RenewAsync(articleId, me, cancellationToken) && !await BeginAsync(articleId, me, cancellationToken))
            await AddAsync(articleId, me, cancellationToken);
        return await FindAsync(articleId, actor, cancellationToken);
    }

    /// <summary>Which of some articles are being edited, and by whom.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> articleIds, CancellationToken cancellationToken)
    {
        var now = time.Now();
        return articleIds.Count == 0
            ? new Dictionary<Guid, string>()
            : await (
                from lease in db.EditingLeases.AsNoTracking()
                join person in db.Users on lease.PersonId equals person.Id
                where articleIds.Contains(lease.ArticleId) && lease.Until > now
                select new { lease.ArticleId, person.DisplayName }).ToDictionaryAsync(l => l.ArticleId, l => l.DisplayName, cancellationToken);
    }

    private async Task<bool> RenewAsync(Guid articleId, Guid person, CancellationToken cancellationToken)
    {
        var now = time.Now();
        return await db.EditingLeases.Where(l => l.ArticleId == articleId && l.PersonId == person && l.Until > now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now + EditingLease.Length), cancellationToken) > 0;
    }

    private async Task<bool> BeginAsync(Guid articleId, Guid person, CancellationToken cancellationToken)
    {
        var now = time.Now();
        return await db.EditingLeases.Where(l => l.ArticleId == articleId && l.Until <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(l => l.PersonId, person).SetProperty(l => l.Since, now).SetProperty(l => l.Until, now + EditingLease.Length)
                    .SetProperty(l => l.TakenFrom, (Guid?)null),
                cancellationToken) > 0;
    }

    private async Task AddAsync(Guid articleId, Guid person, CancellationToken cancellationToken)
    {
        if (await db.EditingLeases.AnyAsync(l => l.ArticleId == articleId, cancellationToken))
            return;
        var now = time.Now();
        var lease = new EditingLease { ArticleId = articleId, PersonId = person, Since = now, Until = now + EditingLease.Length };
        db.EditingLeases.Add(lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else began at the same moment and has it; any other reason stays what it is.
            if (!await db.EditingLeases.AnyAsync(l => l.ArticleId == articleId, cancellationToken))
                throw;
        }
        finally
        {
            db.Entry(lease).State = EntityState.Detached;
        }
    }
}
