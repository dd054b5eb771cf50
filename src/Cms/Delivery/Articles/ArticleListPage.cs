namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>One page of articles as JSON.</summary>
/// <param name="Total">Number of articles in the whole list.</param>
/// <param name="Cursor">Where the next page begins; null on the last.</param>
public sealed record ArticleListPage(IReadOnlyList<ReadOnlyMemory<byte>> Items, long Total, string? Cursor);
