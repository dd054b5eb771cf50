namespace CommsPortal.Search;

/// <summary>
/// What is asked of the index. The query text has a small syntax and no syntax errors: words, <c>"a phrase"</c>, <c>-word</c>,
/// <c>headline:word</c> (also <c>lead:</c>, <c>body:</c>, <c>tag:</c>, <c>name:</c>) and <c>OR</c>; whatever cannot be read that way is taken as words.
/// </summary>
public sealed record SearchRequest
{
    /// <summary>The most hits that one request may ask for.</summary>
    public const int MaxLimit = 100;

    /// <summary>The query as typed. Empty text matches every document (sorted by date, newest first, unless asked otherwise).</summary>
    public string Query { get; init; } = "";

    /// <summary>Facet name to accepted values. A document passes if, for every name, it has at least one of the values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The earliest date accepted, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The latest date accepted, exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Hits wanted, 1 to <see cref="MaxLimit"/>. Default 10.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>The <see cref="SearchResult.Next"/> of the page before, for the same query, filters and sort; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Facets to count. <c>year</c> is always available and is made from <see cref="SearchDocument.Date"/> (UTC+7).</summary>
    public IReadOnlyList<string> FacetNames { get; init; } = [];

    /// <summary>Values returned for each facet, the most frequent first. Default 50.</summary>
    public int FacetLimit { get; init; } = 50;

    /// <summary>
    /// The number of matches up to which the total and the facet counts are exact; beyond it they are lower bounds and
    /// <see cref="SearchResult.TotalIsLowerBound"/> says so. Default 1,000.
    /// </summary>
    public int CountBound { get; init; } = 1_000;

    /// <summary>Whether hits carry a highlighted headline and snippet. Off is faster. Default on.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>
    /// Whether documents with only some of the words may be found when few have all of them. Default on. Off, for instance, when a list that
    /// was found with all words is narrowed by facets: it must not grow.
    /// </summary>
    public bool Relax { get; init; } = true;

    /// <summary>Whether raw Telex or VNI, missing spaces and typing errors may be repaired. Default on.</summary>
    public bool Repair { get; init; } = true;
}
