namespace CommsPortal.Contracts.Media;

/// <summary>One item of the media library that published articles use.</summary>
public sealed record MediaItem
{
    public required Guid Id { get; init; }

    /// <summary>The name it was uploaded under; for display only.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type, found from the content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Size of the original in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The image with its renditions; null for documents.</summary>
    public Image? Image { get; init; }

    /// <summary>Root-relative URL of the file; null for images, whose originals are not public.</summary>
    public string? Url { get; init; }
}
