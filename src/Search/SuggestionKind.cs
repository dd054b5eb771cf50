namespace CommsPortal.Search;

/// <summary>Where a suggestion comes from.</summary>
public enum SuggestionKind
{
    /// <summary>A query that readers ask often; see <see cref="SearchIndex.SetPhrases"/>.</summary>
    Query,

    /// <summary>A tag of some documents.</summary>
    Tag,

    /// <summary>A column, organisation, locality or other name that the owner listed; see <see cref="SearchIndex.SetPhrases"/>.</summary>
    Name,

    /// <summary>The headline of a document.</summary>
    Headline,
}
