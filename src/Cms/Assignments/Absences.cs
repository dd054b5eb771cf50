using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Assignments;

/// <summary>Who stands in for whom.</summary>
public static class Absences
{
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.Now(), Clock.HoChiMinhCity).DateTime);

    /// <summary>Who of some people stands in for anybody today.</summary>
    internal static async Task<IReadOnlySet<Guid>> AmongAsync(PortalDbContext db, IReadOnlyCollection<Guid> people, TimeProvider time, CancellationToken cancellationToken)
    {
        var today = Today(time);
        return (await db.Absences.Where(a => people.Contains(a.StandInId) && a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today)
            .Select(a => a.StandInId).ToListAsync(cancellationToken)).ToHashSet();
    }

    /// <summary>The absent colleagues for whom a person stands in today. Whoever was locked out has nobody: their rights ended with the account's.</summary>
    public static async Task<IReadOnlyList<Actor>> StandsInForAsync(PortalDbContext db, Guid person, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (today, now) = (Today(time), time.Now());
        var absent = await db.Absences.AsNoTracking().Where(a => a.StandInId == person && a.EndedAt == null && a.FirstDay <= today && a.LastDay >= today)
            .Select(a => a.PersonId).Distinct().ToListAsync(cancellationToken);
        if (absent.Count == 0)
            return [];
        var users = await db.Users.AsNoTracking().Where(u => absent.Contains(u.Id) && (u.LockoutEnd == null || u.LockoutEnd < now)).OrderBy(u => u.Id)
            .ToListAsync(cancellationToken);
        var roles = await db.UserRoles.Where(r => absent.Contains(r.UserId)).Join(db.Roles, r => r.RoleId, r => r.Id, (r, role) => new { r.UserId, role.Name })
            .ToListAsync(cancellationToken);
        var scopes = (await db.PersonScopes.AsNoTracking().Where(s => absent.Contains(s.PersonId)).ToListAsync(cancellationToken)).ToLookup(s => s.PersonId);
        return users.Select(u => Actor.Of(u.Id, u.DisplayName, roles.Where(r => r.UserId == u.Id).Select(r => r.Name!), u.Organisations).Within([.. scopes[u.Id]]))
            .ToList();
    }
}
