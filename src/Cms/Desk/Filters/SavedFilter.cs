namespace CommsPortal.Cms.Desk.Filters;

/// <summary>A list of articles that somebody has named, as stored.</summary>
public sealed class SavedFilter
{
    public Guid Id { get; init; }

    /// <summary>Whose it is; only they change it.</summary>
    public Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required string Name { get; set; }

    /// <summary>The list's parameters as its address has them, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Whether colleagues have it too.</summary>
    public bool Shared { get; set; }

    /// <summary>Whether it stands at the beginning of the list.</summary>
    public bool Pinned { get; set; }

    /// <summary>The organisations of its person when it was saved: whose colleagues have it when it is shared; empty means all.</summary>
    public List<string> Offices { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}
