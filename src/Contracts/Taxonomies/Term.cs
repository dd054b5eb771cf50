namespace CommsPortal.Contracts.Taxonomies;

/// <summary>One term of a taxonomy.</summary>
public sealed record Term
{
    public required string Kind { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    public string? Description { get; init; }

    /// <summary>Official code, for instance of an administrative unit.</summary>
    public string? Code { get; init; }

    /// <summary>Kind of unit, for instance Quận, Phường, Sở.</summary>
    public string? UnitType { get; init; }

    /// <summary>Slug of the broader term of the same taxonomy.</summary>
    public string? Parent { get; init; }

    /// <summary>First day on which the name is valid; open when null.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which the name is valid; open when null.</summary>
    public DateOnly? ValidTo { get; init; }

    public IReadOnlyList<TermLink> Predecessors { get; init; } = [];

    public IReadOnlyList<TermLink> Successors { get; init; } = [];

    /// <summary>Number of published articles that carry the term.</summary>
    public int Articles { get; init; }
}
