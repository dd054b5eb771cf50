using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Articles;

/// <summary>Whoever public articles are signed by, as they are signed: the printed name, and nothing else of the person.</summary>
public sealed record Contributor
{
    /// <summary>The printed name as addresses have it.</summary>
    public required string Slug { get; init; }

    /// <summary>The printed name, as the newest article has it.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation that the newest article names beside it.</summary>
    public TermLink? Organisation { get; init; }

    /// <summary>Number of published articles.</summary>
    public int Articles { get; init; }

    /// <summary>When the newest was published (UTC).</summary>
    public required DateTimeOffset LastPublished { get; init; }
}
