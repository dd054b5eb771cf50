using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Querying;

/// <summary>A word of a query.</summary>
/// <param name="Surface">As typed.</param>
/// <param name="Syllable">Its normal forms.</param>
internal sealed record QueryWord(string Surface, Syllable Syllable);
