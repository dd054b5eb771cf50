namespace CommsPortal.Cms.Markdown.Sources;

/// <summary>Another article that a text shows as a card (<c>:::article ID</c>).</summary>
/// <param name="Offset">Place in the source, in UTF-16 units.</param>
public sealed record SourceArticle(Guid Article, int Offset, int Length);
