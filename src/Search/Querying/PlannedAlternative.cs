namespace CommsPortal.Search.Querying;

/// <summary>One way to match a part of the query: a term, or several in one document.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Restrictions">How they must stand in the document: side by side as a phrase, in one field.</param>
internal sealed record PlannedAlternative(IReadOnlyList<PlannedTerm> Terms, IReadOnlyList<Restriction> Restrictions);
