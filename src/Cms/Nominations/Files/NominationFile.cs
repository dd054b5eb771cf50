namespace CommsPortal.Cms.Nominations.Files;

/// <summary>
/// A file that a unit sent with its nomination. It is held with the nomination, seen by the unit and the office alone, and becomes an item of
/// the media library when an editor takes it.
/// </summary>
public sealed class NominationFile
{
    /// <summary>Also its key in the storage of media.</summary>
    public Guid Id { get; init; }

    public Guid NominationId { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public long Bytes { get; init; }

    /// <summary>Of an image, upright; null for documents.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>What it shows; becomes the alternative text of an image.</summary>
    public string Caption { get; set; } = "";

    /// <summary>For the office alone: it is never offered to readers.</summary>
    public bool IsInternal { get; set; }

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>The item of the library that was made of it.</summary>
    public Guid? MediaId { get; set; }

    public bool IsImage => Width is not null;
}
