namespace CommsPortal.Contracts.Search;

/// <summary>How many of the found articles carry one value.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Name">The value as people read it.</param>
public sealed record FacetCount(string Value, string Name, long Count);
