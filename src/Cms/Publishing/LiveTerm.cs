namespace CommsPortal.Cms.Publishing;

/// <summary>What one public article is filed under.</summary>
public sealed class LiveTerm
{
    public Guid ArticleId { get; init; }

    /// <summary>A taxonomy kind, <c>tags</c> or <c>campaigns</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Slug of the term, the tag's slug, or the campaign's id.</summary>
    public required string Value { get; init; }
}
