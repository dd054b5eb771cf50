using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Who can administer the portal.</summary>
internal static class Administrators
{
    public static IQueryable<PortalUser> Of(PortalDbContext db) =>
        from user in db.Users
        join membership in db.UserRoles on user.Id equals membership.UserId
        join role in db.Roles on membership.RoleId equals role.Id
        where role.Name == Role.Administrator
        select user;

    /// <summary>Those that are not locked out for good.</summary>
    public static IQueryable<PortalUser> Active(PortalDbContext db) => Of(db).Where(u => u.LockoutEnd == null || u.LockoutEnd < LockPerson.Forever);
}
