using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Columns;

/// <summary>A regular series with a cadence and an owner (chuyên mục).</summary>
public sealed record Column
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public required Cadence Cadence { get; init; }

    /// <summary>Who answers for the column.</summary>
    public string Owner { get; init; } = "";

    public TermLink? Organisation { get; init; }

    /// <summary>Root-relative path of the column's page.</summary>
    public required string Path { get; init; }

    /// <summary>Number of published articles in the column.</summary>
    public int Articles { get; init; }

    /// <summary>When its newest article was published (UTC).</summary>
    public DateTimeOffset? LastPublished { get; init; }
}
