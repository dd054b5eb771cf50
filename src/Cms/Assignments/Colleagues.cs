using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Assignments;

/// <summary>The people among whom somebody chooses.</summary>
public sealed class Colleagues(PortalDbContext db, TimeProvider time)
{
    private const int Most = 300;

    /// <summary>Who may write articles of an office, by name.</summary>
    public async Task<IReadOnlyList<PortalUser>> WhoMayWriteForAsync(string? office, CancellationToken cancellationToken)
    {
        var writing = Role.All.Where(r => RolePermissions.Of(r).Contains(Permission.EditOwn)).ToList();
        var people = Active().Where(u => db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && writing.Contains(role.Name!))));
        return (await people.ToListAsync(cancellationToken)).Where(u => office is null || u.Organisations.Count == 0 || u.Organisations.Contains(office)).ToList();
    }

    /// <summary>Everybody else, by name.</summary>
    public async Task<IReadOnlyList<PortalUser>> OthersAsync(Guid? than, CancellationToken cancellationToken) =>
        await Active().Where(u => u.Id != than).ToListAsync(cancellationToken);

    public async Task<string?> NameOfAsync(Guid? id, CancellationToken cancellationToken) =>
        id is null ? null : await db.Users.Where(u => u.Id == id).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<PortalUser> Active()
    {
        var now = time.Now();
        return db.Users.AsNoTracking().Where(u => u.LockoutEnd == null || u.LockoutEnd < now).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(Most);
    }
}
