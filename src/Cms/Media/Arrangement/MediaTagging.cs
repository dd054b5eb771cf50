namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>A file of the library has a tag.</summary>
public sealed class MediaTagging
{
    /// <summary>Slug of the <see cref="MediaTag"/>.</summary>
    public required string Tag { get; init; }

    public Guid MediaId { get; init; }
}
