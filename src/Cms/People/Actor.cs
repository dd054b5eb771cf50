namespace CommsPortal.Cms.People;

/// <summary>Who acts: a signed-in person, a program with a key, or the portal itself.</summary>
/// <param name="Id">Null for the portal itself.</param>
/// <param name="Organisations">Slugs of the organisations the actor may work for; empty means all.</param>
public sealed record Actor(Guid? Id, string Name, IReadOnlySet<Permission> Permissions, IReadOnlyList<string> Organisations)
{
    /// <summary>The scheduler: carries out what people have approved.</summary>
    public static Actor Scheduler { get; } = System("Lịch đăng");

    /// <summary>Whoever may run commands on the machine; stands above the desk's rules, and the audit log says so.</summary>
    public static Actor CommandLine { get; } = System("Dòng lệnh quản trị");

    /// <summary>Slugs of the columns to which the actor's work is limited; empty means all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Names of the content types to which the actor's work is limited; empty means all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>True while the person has to set up a second factor first; until then nothing is permitted.</summary>
    public bool LacksSecondFactor { get; init; }

    /// <summary>True for the portal itself, to which four eyes do not apply.</summary>
    public bool IsSystem => Id is null;

    /// <summary>A person about their own account, where no permission is asked.</summary>
    public static Actor Of(PortalUser person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new Actor(person.Id, person.DisplayName, new HashSet<Permission>(), person.Organisations);
    }

    public bool May(Permission permission) => Permissions.Contains(permission);

    public bool MayWorkFor(string? office) => Organisations.Count == 0 || office is null || Organisations.Contains(office);

    private static Actor System(string name) => new(null, name, RolePermissions.Of(Role.Administrator), []);
}
