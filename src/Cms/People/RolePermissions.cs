using System.Collections.Frozen;

namespace CommsPortal.Cms.People;

/// <summary>Who may do what, as one table.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Writing =
        [Permission.ReadDesk, Permission.CreateArticle, Permission.EditOwn, Permission.Submit, Permission.Comment];

    private static readonly Permission[] Editing =
        [.. Writing, Permission.EditAny, Permission.SendBack, Permission.ManageMedia, Permission.AcknowledgeWarnings];

    private static readonly Permission[] Deciding =
        [.. Editing, Permission.Approve, Permission.Publish, Permission.Correct, Permission.Withdraw, Permission.ReadAudit];

    private static readonly FrozenDictionary<string, FrozenSet<Permission>> Table = new Dictionary<string, Permission[]>
    {
        [Role.Contributor] = Writing,
        [Role.Author] = [.. Writing, Permission.ManageMedia],
        [Role.Editor] = [.. Editing, Permission.ManageTaxonomies],
        [Role.Approver] = [.. Deciding, Permission.ManageTaxonomies],
        [Role.PressOfficer] = [.. Editing, Permission.Publish, Permission.Correct, Permission.Withdraw, Permission.ManageKeys],
        [Role.Administrator] = Enum.GetValues<Permission>(),
    }.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet());

    public static IReadOnlySet<Permission> Of(string role) => Table.TryGetValue(role, out var set) ? set : FrozenSet<Permission>.Empty;

    public static IReadOnlySet<Permission> Of(IEnumerable<string> roles) => roles.SelectMany(Of).ToFrozenSet();
}
