using System.Collections.Frozen;

namespace CommsPortal.Cms.People;

/// <summary>Who may do what, as one table.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Writing =
        [Permission.ReadDesk, Permission.CreateArticle, Permission.EditOwn, Permission.Submit, Permission.Comment, Permission.Nominate];

    private static readonly Permission[] Editing =
    [
        .. Writing, Permission.EditAny, Permission.SendBack, Permission.ManageMedia, Permission.AcknowledgeWarnings, Permission.AssignWork,
        Permission.HandleNominations, Permission.ReadFigures, Permission.ComposeHome,
    ];

    private static readonly Permission[] Deciding =
    [
        .. Editing, Permission.Approve, Permission.Publish, Permission.Correct, Permission.Withdraw, Permission.ReadAudit, Permission.ManageTaxonomies,
        Permission.ApproveRoyalties,
    ];

    private static readonly FrozenDictionary<string, FrozenSet<Permission>> Table = new Dictionary<string, Permission[]>
    {
        [Role.Contributor] = Writing,
        [Role.Author] = [.. Writing, Permission.ManageMedia],
        [Role.Editor] = [.. Editing, Permission.ManageTaxonomies, Permission.ManageRoyalties],
        [Role.Approver] = Deciding,
        [Role.PressOfficer] = [.. Editing, Permission.Publish, Permission.Correct, Permission.Withdraw, Permission.ManageKeys],
        [Role.StatisticsReporter] = [Permission.ReadDesk, Permission.ReadFigures],
        [Role.Administrator] = Enum.GetValues<Permission>(),
    }.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet());

    public static IReadOnlySet<Permission> Of(string role) => Table.TryGetValue(role, out var set) ? set : FrozenSet<Permission>.Empty;

    public static IReadOnlySet<Permission> Of(IEnumerable<string> roles) => roles.SelectMany(Of).ToFrozenSet();
}
