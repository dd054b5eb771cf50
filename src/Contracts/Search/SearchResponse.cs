namespace CommsPortal.Contracts.Search;

/// <summary>One page of search results.</summary>
public sealed record SearchResponse
{
    public required string Query { get; init; }

    public IReadOnlyList<SearchHit> Items { get; init; } = [];

    public long Total { get; init; }

    /// <summary>True when <see cref="Total"/> is a bound reached, not an exact count: "more than". Facets are then lower bounds too.</summary>
    public bool TotalIsLowerBound { get; init; }

    /// <summary>URL of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Counts by facet name (type, column, pillar, sector, locality, organisation, year, locale).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<FacetCount>>();

    /// <summary>Other names that were searched as well: what abbreviations stand for, earlier and later names of units.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    /// <summary>True when articles with only some of the words may be among the results, since few or none have them all.</summary>
    public bool Relaxed { get; init; }

    /// <summary>What was searched instead of the query, when its words had to be repaired.</summary>
    public string? SearchedInstead { get; init; }

    /// <summary>A better query to offer; null when there is none.</summary>
    public string? DidYouMean { get; init; }
}
