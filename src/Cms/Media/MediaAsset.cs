using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Media;

/// <summary>One uploaded file of the media library. The original is kept as it came; what the public gets are renditions.</summary>
public sealed class MediaAsset
{
    private const int MaxSearchText = 4_096;
    private const int MaxNameKey = 200;

    public Guid Id { get; init; }

    /// <summary>The uploader's name for the file, for display only; never part of a path on disk.</summary>
    public required string FileName { get; set; }

    /// <summary>Media type found from the content.</summary>
    public required string ContentType { get; set; }

    public long Bytes { get; set; }

    /// <summary>SHA-256 of the original in lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Names the content: empty for the first, ten hexadecimal digits of <see cref="Sha256"/> for one that replaced another.</summary>
    public string Revision { get; set; } = "";

    /// <summary>Pixels of the upright image; null for documents.</summary>
    public int? Width { get; set; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; set; }

    public string Alt { get; set; } = "";

    public string? Caption { get; set; }

    public string? Credit { get; set; }

    public string? Licence { get; set; }

    /// <summary>The last day on which the licence holds; null when it has no end.</summary>
    public DateOnly? LicenceExpiresOn { get; set; }

    /// <summary>Centre of interest as fractions of width and height, 0 to 1.</summary>
    public double FocalX { get; set; } = 0.5;

    /// <inheritdoc cref="FocalX"/>
    public double FocalY { get; set; } = 0.5;

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>The user who uploaded it; null for imports from the command line.</summary>
    public Guid? UploadedBy { get; init; }

    /// <summary>Optimistic concurrency: raised by one at every change.</summary>
    public int Version { get; set; } = 1;

    /// <summary>What the picture said about itself when it came, as JSON of <see cref="Media.Metadata.EmbeddedMetadata"/>; null when nothing.</summary>
    public string? Metadata { get; set; }

    /// <summary>What the picture looks like, in 64 bits (see <see cref="Duplicates.LookReader"/>); null before it was looked at, and for documents.</summary>
    public long? Look { get; set; }

    /// <summary>
    /// What pages show in the picture's place until it has come (see <see cref="Placeholders.PlaceholderMaker"/>): a tiny WebP, empty when there is
    /// none; null before it was looked for, and for documents.
    /// </summary>
    public byte[]? Placeholder { get; set; }

    /// <summary>Null for files in no folder.</summary>
    public Guid? FolderId { get; set; }

    /// <summary>What words are looked for in: name, alternative text, caption and credit without case and diacritics. Follows them by itself.</summary>
    public string SearchText
    {
        get => Slug.From($"{FileName} {Alt} {Caption} {Credit}", MaxSearchText);
        private set => _ = value;
    }

    /// <summary>What the list is sorted by: the name without case and diacritics, never empty. Follows <see cref="FileName"/> by itself.</summary>
    public string NameKey
    {
        get => Slug.From(FileName, MaxNameKey) is { Length: > 0 } key ? key : "-";
        private set => _ = value;
    }

    public bool IsImage => Width is not null;
}
