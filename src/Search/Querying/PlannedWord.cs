namespace CommsPortal.Search.Querying;

/// <summary>A word of the query in its order, as reranking and highlights see it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Idf">Its weight.</param>
/// <param name="Information">−ln of its probability in a text.</param>
/// <param name="Weakest">How weakly it may match.</param>
/// <param name="FollowsPrevious">Whether it stood right after the word before in the query text.</param>
internal sealed record PlannedWord(QueryWord Word, double Idf, double Information, Equality Weakest, bool FollowsPrevious);
