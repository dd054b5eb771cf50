namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>One article of a bulk action, as stored.</summary>
public sealed class BulkItem
{
    public Guid ActionId { get; init; }

    /// <summary>Place in the action, from 1.</summary>
    public int Position { get; init; }

    public Guid ArticleId { get; init; }

    public BulkEffect Effect { get; set; }

    public BulkItemState State { get; set; }

    /// <summary>Why it is refused, or what else is to be known (Vietnamese).</summary>
    public string? Detail { get; set; }

    /// <summary>The article's version just before the change.</summary>
    public int? VersionBefore { get; set; }

    /// <summary>Its version after the change; as long as it is that, the change can be undone.</summary>
    public int? VersionAfter { get; set; }

    /// <summary>The edition that was the latest before the change.</summary>
    public int? EditionBefore { get; set; }

    /// <summary>A <see cref="Filing"/> as JSON: where the article was filed before the change.</summary>
    public string? Before { get; set; }
}
