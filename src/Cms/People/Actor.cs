using System.Collections.Frozen;
using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.People;

/// <summary>Who acts: a signed-in person, a program with a key, or the portal itself.</summary>
/// <param name="Id">Null for the portal itself.</param>
/// <param name="Organisations">Slugs of the organisations the actor may work for; empty means all.</param>
public sealed record Actor(Guid? Id, string Name, IReadOnlySet<Permission> Permissions, IReadOnlyList<string> Organisations)
{
    /// <summary>Its roles; steps of approval are given to roles.</summary>
    public IReadOnlySet<string> Roles { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Absent colleagues in whose place the person decides at present.</summary>
    public IReadOnlyList<Actor> StandsInFor { get; init; } = [];

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

    /// <summary>The same person within the limits of their work.</summary>
    public Actor Within(IReadOnlyCollection<PersonScope> scopes) => this with
    {
        Columns = [.. scopes.Where(s => s.Kind == PersonScopeKind.Column).Select(s => s.Value)],
        Types = [.. scopes.Where(s => s.Kind == PersonScopeKind.ContentType).Select(s => s.Value)],
    };

    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>Whether the article was begun by the person, or given to them or to a colleague for whom they stand in.</summary>
    public bool Writes(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Id is not null && (article.CreatedBy == Id || (article.AssignedTo is { } given && (given == Id || StandsInFor.Any(a => a.Id == given))));
    }

    public bool MayWorkFor(string? office) => Organisations.Count == 0 || office is null || Organisations.Contains(office);

    /// <summary>Somebody with roles, and the permissions that follow from them.</summary>
    public static Actor Of(Guid? id, string name, IEnumerable<string> roles, IReadOnlyList<string> organisations)
    {
        var held = roles.ToFrozenSet();
        return new Actor(id, name, RolePermissions.Of(held), organisations) { Roles = held };
    }

    private static Actor System(string name) => Of(null, name, [Role.Administrator], []);
}
