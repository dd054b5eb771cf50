namespace CommsPortal.Cms.Media.Revisions;

/// <summary>One of the contents that a file of the library has had. There are rows only for files that were replaced, the present content's among them.</summary>
public sealed class MediaRevision
{
    public Guid MediaId { get; init; }

    /// <summary>Names the content; see <see cref="MediaAsset.Revision"/>.</summary>
    public required string Revision { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? Metadata { get; init; }

    /// <inheritdoc cref="MediaAsset.Look"/>
    public long? Look { get; init; }

    /// <inheritdoc cref="MediaAsset.Placeholder"/>
    public byte[]? Placeholder { get; init; }

    /// <summary>When it came into the library.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public Guid? AddedBy { get; init; }

    /// <summary>The content that <paramref name="asset"/> has now.</summary>
    internal static MediaRevision Of(MediaAsset asset) => new()
    {
        MediaId = asset.Id,
        Revision = asset.Revision,
        FileName = asset.FileName,
        ContentType = asset.ContentType,
        Bytes = asset.Bytes,
        Sha256 = asset.Sha256,
        Width = asset.Width,
        Height = asset.Height,
        Metadata = asset.Metadata,
        Look = asset.Look,
        Placeholder = asset.Placeholder,
        AddedAt = asset.UploadedAt,
        AddedBy = asset.UploadedBy,
    };

    /// <summary>Makes this the content of <paramref name="asset"/>; the focal point goes to the middle when the shape is another.</summary>
    internal void PutInto(MediaAsset asset)
    {
        if (asset is { Width: { } w, Height: { } h } && Width is { } width && Height is { } height && Math.Abs(((double)w / h) - ((double)width / height)) > 0.01)
            (asset.FocalX, asset.FocalY) = (0.5, 0.5);
        (asset.Revision, asset.FileName, asset.ContentType, asset.Bytes) = (Revision, FileName, ContentType, Bytes);
        (asset.Sha256, asset.Width, asset.Height, asset.Metadata) = (Sha256, Width, Height, Metadata);
        (asset.Look, asset.Placeholder) = (Look, Placeholder);
        asset.Version++;
    }
}
