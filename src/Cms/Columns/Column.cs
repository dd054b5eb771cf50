namespace CommsPortal.Cms.Columns;

/// <summary>A regular series, as stored.</summary>
public sealed class Column
{
    public required string Slug { get; init; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>A <see cref="Contracts.Columns.Cadence"/> as JSON.</summary>
    public required string Cadence { get; set; }

    public string Owner { get; set; } = "";

    /// <summary>Slug of the organisation.</summary>
    public string? Organisation { get; set; }

    /// <summary>Its first day; null when it was always there.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Its last day; null while it goes on.</summary>
    public DateOnly? ValidTo { get; set; }

    public int Order { get; set; }

    public int Version { get; set; } = 1;
}
