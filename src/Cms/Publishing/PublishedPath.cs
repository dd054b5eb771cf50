namespace CommsPortal.Cms.Publishing;

/// <summary>
/// A path that was ever public. It belongs to one article for ever: an old one leads to the article's current path, so redirects
/// cannot form chains or loops, and no path is ever used again for something else.
/// </summary>
public sealed class PublishedPath
{
    public required string Path { get; init; }

    public Guid ArticleId { get; init; }

    public DateTimeOffset Since { get; init; }
}
