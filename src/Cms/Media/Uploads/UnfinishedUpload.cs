namespace CommsPortal.Cms.Media.Uploads;

/// <summary>
/// A file that comes in parts (tus 1.0.0). How much of it has come is the length of its file in the media folder and nothing else, so that
/// what was written before a kill counts.
/// </summary>
public sealed class UnfinishedUpload
{
    public Guid Id { get; init; }

    /// <summary>Whoever began it; nobody else may go on with it or see it.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The uploader's name for the file.</summary>
    public required string FileName { get; init; }

    /// <summary>Bytes of the whole file.</summary>
    public long Length { get; init; }

    /// <summary>The folder of the library that it is for; gone folders do not count.</summary>
    public Guid? FolderId { get; init; }

    /// <summary>When it is cleared away, finished or not. Every part puts that off.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What it has become in the library; null before it is finished and after a refusal.</summary>
    public Guid? MediaId { get; set; }

    /// <summary>Whether the library did not have the same bytes already.</summary>
    public bool IsNew { get; set; }

    /// <summary>Why the library did not take it; for the person, Vietnamese.</summary>
    public string? Refusal { get; set; }

    public bool IsFinished => MediaId is not null || Refusal is not null;
}
