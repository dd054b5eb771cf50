namespace CommsPortal.Search;

/// <summary>How often a query was asked.</summary>
/// <param name="Query">Its words in lower case.</param>
/// <param name="Asked">Times asked.</param>
/// <param name="Fruitless">Times that nothing was found.</param>
public sealed record QueryCount(string Query, int Asked, int Fruitless);
