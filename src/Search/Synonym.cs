namespace CommsPortal.Search;

/// <summary>A form that is searched as well when another is asked for.</summary>
/// <param name="From">What stands in the query.</param>
/// <param name="To">What is searched besides.</param>
/// <param name="Weight">The share of the score that a match of <paramref name="To"/> earns, above 0 and at most 1.</param>
public sealed record Synonym(string From, string To, double Weight = 1);
