using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Security;

/// <summary>Says what a person must be allowed to do to open a page of the desk. A page with neither this nor <c>[AllowAnonymous]</c> opens for nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
