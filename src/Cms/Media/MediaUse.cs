namespace CommsPortal.Cms.Media;

/// <summary>An edition uses an item of the media library.</summary>
public sealed class MediaUse
{
    public Guid MediaId { get; init; }

    public Guid ArticleId { get; init; }

    public int Edition { get; init; }
}
