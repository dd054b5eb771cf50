namespace CommsPortal.Search;

/// <summary>How many matching documents have one value of a facet.</summary>
/// <param name="Value">The value as it was put.</param>
/// <param name="Count">Documents with it; a lower bound when <see cref="SearchResult.TotalIsLowerBound"/>.</param>
public sealed record FacetCount(string Value, int Count);
