using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Who may do what: the very table that decides.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class RolesModel : DeskPage
{
    public IReadOnlyList<Permission> Permissions { get; } = Enum.GetValues<Permission>();
}
