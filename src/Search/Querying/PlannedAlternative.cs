namespace CommsPortal.Search.Querying;

/// <summary>One way to match a part of the query: a term, or several that stand side by side.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Words">The words of a phrase in order, to check that they stand together; empty for a single term.</param>
/// <param name="Weakest">How weakly those words may match.</param>
internal sealed record PlannedAlternative(IReadOnlyList<PlannedTerm> Terms, IReadOnlyList<QueryWord> Words, Equality Weakest);
