namespace CommsPortal.Cms.Desk.Articles;

/// <summary>One page of a list.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleRow> Rows, string? Next);
