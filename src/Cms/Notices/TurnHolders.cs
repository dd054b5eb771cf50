using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Notices;

/// <summary>The people whose turn it is, stand-ins among them.</summary>
public sealed class TurnHolders(TimeProvider time)
{
    private const int Most = 200;

    internal async Task<IReadOnlyList<Actor>> OfAsync(PortalDbContext db, Review review, CancellationToken cancellationToken)
    {
        var roles = review.Current!.Roles;
        var today = Absences.Today(time);
        var holders = db.UserRoles.Where(r => db.Roles.Any(role => role.Id == r.RoleId && roles.Contains(role.Name!))).Select(r => r.UserId);
        var standIns = db.Absences.Where(a => a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today && holders.Contains(a.PersonId)).Select(a => a.StandInId);
        var ids = await holders.Union(standIns).OrderBy(id => id).Take(Most).ToListAsync(cancellationToken);
        return (await ReadAsync(db, ids, cancellationToken)).Where(p => review.WhyNot(p) is null).ToList();
    }

    /// <summary>Those of some people who may see the article.</summary>
    internal async Task<Dictionary<Guid, string>> WhoSeeAsync(EditorialWork work, Dictionary<Guid, string> texts, CancellationToken cancellationToken)
    {
        var people = await ReadAsync(work.Db, texts.Keys.ToList(), cancellationToken);
        var one = new[] { work.Article }.AsQueryable();
        return people.Where(p => one.VisibleTo(p).Any()).ToDictionary(p => p.Id!.Value, p => texts[p.Id!.Value]);
    }

    private async Task<List<Actor>> ReadAsync(PortalDbContext db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var users = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(cancellationToken);
        var roles = (await db.UserRoles.Where(r => ids.Contains(r.UserId)).Join(db.Roles, r => r.RoleId, r => r.Id, (r, role) => new { r.UserId, role.Name })
            .ToListAsync(cancellationToken)).ToLookup(r => r.UserId, r => r.Name!);
        var scopes = (await db.PersonScopes.AsNoTracking().Where(s => ids.Contains(s.PersonId)).ToListAsync(cancellationToken)).ToLookup(s => s.PersonId);
        var absent = await Absences.AmongAsync(db, ids, time, cancellationToken);
        var people = new List<Actor>();
        foreach (var user in users)
        {
            var standsInFor = absent.Contains(user.Id) ? await Absences.StandsInForAsync(db, user.Id, time, cancellationToken) : [];
            people.Add(Actor.Of(user.Id, user.DisplayName, roles[user.Id], user.Organisations).Within([.. scopes[user.Id]]) with { StandsInFor = standsInFor });
        }

        return people;
    }
}
