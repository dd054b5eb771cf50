namespace CommsPortal.Cms.Desk.People;

/// <summary>What is known of a person of the desk.</summary>
/// <param name="Roles">Names of <see cref="Cms.People.Role"/>.</param>
/// <param name="Organisations">Slugs of the organisations they may work for; empty means all.</param>
public sealed record PersonDetails(string Name, string Email, IReadOnlyList<string> Roles, IReadOnlyList<string> Organisations)
{
    /// <summary>Slugs of the columns to which their work is limited; empty means all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Names of the content types to which their work is limited; empty means all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];
}
