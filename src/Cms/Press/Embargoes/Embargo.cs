namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>
/// An approved edition that entitled newsrooms have before the public does. The row lasts as long as the embargo: lifting and taking back
/// both end it. Nothing of the delivery API reads this table.
/// </summary>
public sealed class Embargo
{
    public Guid ArticleId { get; init; }

    public int Edition { get; set; }

    /// <summary>The edition's content hash.</summary>
    public required string Hash { get; set; }

    /// <summary>The document as it will be published, a <see cref="Contracts.Articles.Article"/> as UTF-8 JSON.</summary>
    public required byte[] Json { get; set; }

    /// <summary>When the server's clock makes it public.</summary>
    public DateTimeOffset LiftsAt { get; set; }

    public DateTimeOffset GivenAt { get; init; }

    public Guid? GivenBy { get; init; }
}
