using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Nominations;

/// <summary>
/// Who sees which nominations: the office those of its organisations once they were sent; contributors their own and those of their units.
/// A draft is its author's alone.
/// </summary>
public static class NominationScope
{
    public static IQueryable<Nomination> VisibleTo(this IQueryable<Nomination> nominations, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsSystem)
            return nominations;
        var (id, units) = (actor.Id, actor.Organisations.ToList());
        if (!actor.May(Permission.HandleNominations))
        {
            return nominations.Where(n => n.CreatedBy == id
                || (n.State != NominationState.Draft && n.Organisation != null && units.Contains(n.Organisation)));
        }

        return units.Count == 0
            ? nominations.Where(n => n.State != NominationState.Draft || n.CreatedBy == id)
            : nominations.Where(n => n.CreatedBy == id
                || (n.State != NominationState.Draft && (n.Organisation == null || units.Contains(n.Organisation))));
    }

    public static bool MayHandle(Nomination nomination, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(nomination);
        ArgumentNullException.ThrowIfNull(actor);
        return nomination.State != NominationState.Draft && actor.May(Permission.HandleNominations) && actor.MayWorkFor(nomination.Organisation);
    }

    public static bool MayWrite(Nomination nomination, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(nomination);
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Permission.Nominate) && actor.Id is not null && nomination.CreatedBy == actor.Id
            && (nomination.State == NominationState.Draft
            || (nomination.AwaitsUnit && nomination.State is (NominationState.Received or NominationState.Verified)));
    }
}
