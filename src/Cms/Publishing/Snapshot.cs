namespace CommsPortal.Cms.Publishing;

/// <summary>The published JSON of one edition, written once at publication and never changed.</summary>
public sealed class Snapshot
{
    public Guid ArticleId { get; init; }

    public int Edition { get; init; }

    /// <summary>A <see cref="Contracts.Articles.Article"/> as UTF-8 JSON, ready to be sent.</summary>
    public required byte[] Json { get; init; }

    /// <summary>The edition's content hash; it stands in the document too.</summary>
    public required string Hash { get; init; }

    public required string Path { get; init; }

    public DateTimeOffset PublishedAt { get; init; }
}
