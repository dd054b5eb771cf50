using System.Security.Claims;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.People;

/// <summary>
/// The signed-in person, or the program with a key, as an <see cref="Actor"/>; session, roles and organisations are read from the database at
/// every request, so that ending a session or taking a role away works at once.
/// </summary>
public sealed class CurrentActor(PortalDbContext db, SecondFactorRule rule, TimeProvider time)
{
    /// <returns>Null when <paramref name="principal"/> is nobody that is still known.</returns>
    public async Task<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        if (principal.IsProgram())
            return Actor.Of(id, principal.FindFirstValue(ClaimTypes.Name) ?? "", [principal.FindFirstValue(ClaimTypes.Role) ?? ""], []);
        return await FindAsync(id, principal, cancellationToken) is { } user ? await ActorOfAsync(user, cancellationToken) : null;
    }

    /// <summary>Somebody in whose name the portal goes on with what they began, whether they are at the desk or not; their rights are those of now.</summary>
    /// <returns>Null when they are not known any more or locked out.</returns>
    public async Task<Actor?> FindAbsentAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken) is { } user && user.LockoutEnd != LockPerson.Forever
            ? await ActorOfAsync(user, cancellationToken)
            : null;

    private async Task<Actor> ActorOfAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var id = user.Id;
        var roles = await db.UserRoles.Where(r => r.UserId == id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancellationToken);
        var actor = Actor.Of(id, user.DisplayName.Length > 0 ? user.DisplayName : user.UserName ?? "", roles, user.Organisations);
        // Without the second factor that the roles require, one has neither their rights nor their turns; nor those of a colleague.
        if (!user.TwoFactorEnabled && rule.Requires(actor.Permissions))
            return Actor.Of(id, actor.Name, [], user.Organisations) with { LacksSecondFactor = true };
        var absent = await Absences.StandsInForAsync(db, id, time, cancellationToken);
        var scopes = await db.PersonScopes.AsNoTracking().Where(s => s.PersonId == id).ToListAsync(cancellationToken);
        return actor.Within(scopes) with { StandsInFor = absent.Where(a => user.TwoFactorEnabled || !rule.Requires(a.Permissions)).ToList() };
    }

    private async Task<PortalUser?> FindAsync(Guid id, ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var session = DeskSessions.IdOf(principal);
        var found = await db.Users.AsNoTracking().Where(u => u.Id == id)
            .Join(db.DeskSessions.Where(s => s.Id == session), u => u.Id, s => s.PersonId, (user, s) => new { user, s.LastSeenAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || IsStale(principal, found.user))
            return null;
        var now = time.Now();
        if (now - found.LastSeenAt >= DeskSessions.SeenEvery)
            await db.DeskSessions.Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        return found.user;
    }

    // A new password or a lock gives the account another stamp, which ends the sessions that carry the old one.
    private static bool IsStale(ClaimsPrincipal principal, PortalUser user) =>
        principal.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType) is { } stamp && stamp != user.SecurityStamp;
}
