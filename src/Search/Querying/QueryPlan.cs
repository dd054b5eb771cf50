namespace CommsPortal.Search.Querying;

/// <summary>What to do for a query on one snapshot.</summary>
/// <param name="Parts">The parts, of which at least <paramref name="Minimum"/> must match.</param>
/// <param name="Bonuses">Pairs of neighbouring words that add to the score.</param>
/// <param name="Minimum">How many parts must match.</param>
/// <param name="Words">The words in order, for reranking and highlights.</param>
/// <param name="Restrictions">Phrases, fields and exclusions.</param>
/// <param name="Synonyms">The synonyms searched as well.</param>
internal sealed record QueryPlan(
    IReadOnlyList<PlannedPart> Parts,
    IReadOnlyList<PlannedTerm> Bonuses,
    int Minimum,
    IReadOnlyList<PlannedWord> Words,
    IReadOnlyList<Restriction> Restrictions,
    IReadOnlyList<IReadOnlyList<QueryWord>> Synonyms)
{
    /// <summary>Nothing that could match: every word of the query is unknown, or only exclusions were given.</summary>
    internal bool IsEmpty => Parts.Count == 0;
}
