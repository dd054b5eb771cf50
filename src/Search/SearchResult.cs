namespace CommsPortal.Search;

/// <summary>The answer to a <see cref="SearchRequest"/>: one page of hits and what is known of all matches.</summary>
public sealed record SearchResult
{
    /// <summary>The hits of this page, in the order asked for.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Matching documents over all pages; see <see cref="TotalIsLowerBound"/>.</summary>
    public int Total { get; init; }

    /// <summary>True when there are more matches than were counted ("more than <see cref="Total"/>").</summary>
    public bool TotalIsLowerBound { get; init; }

    /// <summary>Counts for each facet asked for, in the order asked.</summary>
    public IReadOnlyList<FacetResult> Facets { get; init; } = [];

    /// <summary>What to send as <see cref="SearchRequest.After"/> for the next page; null when this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// The text that was searched instead of the one typed (decoded Telex or VNI, restored spaces, corrected typing errors), or null.
    /// The interface should say so.
    /// </summary>
    public string? SearchedInstead { get; init; }

    /// <summary>A likelier spelling that was not searched, to be offered as a link, or null.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>How the query text was understood.</summary>
    public QueryInterpretation Interpretation { get; init; } = QueryInterpretation.Empty;
}
