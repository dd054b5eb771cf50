namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>The orders of article lists.</summary>
public enum ArticleSort
{
    NewestFirst,
    OldestFirst,
    LatestUpdateFirst,
    EarliestUpdateFirst,
    Headline,
}
