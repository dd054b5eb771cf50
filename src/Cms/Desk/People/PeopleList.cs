using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Everybody who has an account, by name.</summary>
public sealed class PeopleList(PortalDbContext db, TimeProvider time)
{
    private const int Most = 1_000;

    public async Task<IReadOnlyList<PersonRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var users = await db.Users.AsNoTracking().OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(Most).ToListAsync(cancellationToken);
        var roles = await db.UserRoles.Join(db.Roles, m => m.RoleId, r => r.Id, (m, r) => new { m.UserId, r.Name }).ToListAsync(cancellationToken);
        var rolesOf = roles.ToLookup(r => r.UserId, r => r.Name!);
        var now = time.Now();
        return users.Select(u => new PersonRow(
            u.Id, u.DisplayName, u.Email ?? "", rolesOf[u.Id].ToList(), u.Organisations, u.LockoutEnd > now, u.PasswordHash is not null)).ToList();
    }
}
