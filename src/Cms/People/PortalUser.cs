using Microsoft.AspNetCore.Identity;

namespace CommsPortal.Cms.People;

/// <summary>Someone who may sign in to the desk.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>The name that colleagues and the audit log see.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Slugs of the organisations the person works for; empty means all.</summary>
    public List<string> Organisations { get; set; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}
