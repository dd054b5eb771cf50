namespace CommsPortal.Search;

/// <summary>The counts of one facet over the matching documents.</summary>
/// <param name="Name">The facet's name.</param>
/// <param name="Values">Its values, the most frequent first, equals in ordinal order.</param>
public sealed record FacetResult(string Name, IReadOnlyList<FacetCount> Values);
