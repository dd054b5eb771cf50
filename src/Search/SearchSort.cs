namespace CommsPortal.Search;

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Latest date first.</summary>
    Newest,

    /// <summary>Earliest date first.</summary>
    Oldest,
}
