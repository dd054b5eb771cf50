using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Security;

/// <summary>Says what a person must be allowed to do to open a page of the desk. A page with neither this nor <c>[AllowAnonymous]</c> opens for nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute(Permission permission, params Permission[] others) : Attribute
{
    public Permission Permission { get; } = permission;

    /// <summary>Any of these opens it as well.</summary>
    public IReadOnlyList<Permission> Others { get; } = others;

    public bool Opens(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Permission) || Others.Any(actor.May);
    }
}
