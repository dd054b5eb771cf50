namespace CommsPortal.Cms.Taxonomies;

/// <summary>One term of a taxonomy, as stored.</summary>
public sealed class Term
{
    /// <summary>One of <see cref="Contracts.Taxonomies.TaxonomyKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public string? NameEn { get; set; }

    public string? Description { get; set; }

    public string? Code { get; set; }

    public string? UnitType { get; set; }

    public string? Parent { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Place in the file or list it came from.</summary>
    public int Order { get; set; }

    public int Version { get; set; } = 1;
}
