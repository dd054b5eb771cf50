namespace CommsPortal.Cms.Desk.Articles;

/// <summary>The order of a list of articles.</summary>
public enum ArticleOrder
{
    /// <summary>Best match first; without words to match, newest change first.</summary>
    Relevance,

    /// <summary>Newest change first.</summary>
    Newest,

    /// <summary>Oldest change first.</summary>
    Oldest,
}
