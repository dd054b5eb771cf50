namespace CommsPortal.Cms.Desk.Articles;

/// <summary>One page of a list.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleRow> Rows, string? Next)
{
    /// <summary>What the index knows of the whole list; null when the database had to do.</summary>
    public SearchedList? Searched { get; init; }
}
