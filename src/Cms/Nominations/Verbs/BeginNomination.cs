using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Opens an empty nomination for somebody to fill in, or the one that they opened before and left empty.</summary>
public sealed class BeginNomination(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<Guid> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Permission.Nominate) || actor.Id is not { } id)
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền đề cử gương.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var empty = await db.Nominations.Where(n => n.CreatedBy == id && n.State == NominationState.Draft && n.Version == 1)
            .Select(n => (Guid?)n.Id).FirstOrDefaultAsync(cancellationToken);
        if (empty is { } opened)
            return opened;
        var now = time.Now();
        var nomination = new Nomination
        {
            Id = time.NewId(),
            StateSince = now,
            Organisation = actor.Organisations.Count > 0 ? actor.Organisations[0] : null,
            Content = new NominationContent().Write(),
            CreatedBy = id,
            CreatedByName = actor.Name,
            CreatedAt = now,
            UpdatedAt = now,
        };
        db.Nominations.Add(nomination);
        await db.SaveChangesAsync(cancellationToken);
        return nomination.Id;
    }
}
