using System.Security.Claims;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.People;

/// <summary>The signed-in person, or the program with a key, as an <see cref="Actor"/>; roles and organisations are read from the database at every request, so that taking a role away works at once.</summary>
public sealed class CurrentActor(PortalDbContext db)
{
    /// <returns>Null when <paramref name="principal"/> is nobody that is still known.</returns>
    public async Task<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        if (principal.IsProgram())
            return new Actor(id, principal.FindFirstValue(ClaimTypes.Name) ?? "", RolePermissions.Of(principal.FindFirstValue(ClaimTypes.Role) ?? ""), []);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (user is null || IsStale(principal, user))
            return null;
        var roles = await db.UserRoles.Where(r => r.UserId == id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancellationToken);
        return new Actor(id, user.DisplayName.Length > 0 ? user.DisplayName : user.UserName ?? "", RolePermissions.Of(roles), user.Organisations);
    }

    // A new password or a lock gives the account another stamp, which ends the sessions that carry the old one.
    private static bool IsStale(ClaimsPrincipal principal, PortalUser user) =>
        principal.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType) is { } stamp && stamp != user.SecurityStamp;
}
