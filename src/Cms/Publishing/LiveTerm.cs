namespace CommsPortal.Cms.Publishing;

/// <summary>What one public article is filed under.</summary>
public sealed class LiveTerm
{
    /// <summary>A tag, by its slug.</summary>
    public const string Tag = "tags";

    /// <summary>A campaign, by its article's id.</summary>
    public const string Campaign = "campaigns";

    /// <summary>Another article that this one's document names (related, embedded, campaign), by id.</summary>
    public const string Mention = "mentions";

    /// <summary>Whoever it was made by, by the slug of the printed name.</summary>
    public const string Byline = "bylines";

    public Guid ArticleId { get; init; }

    /// <summary>A taxonomy kind, or one of the constants here.</summary>
    public required string Kind { get; init; }

    /// <summary>Slug of the term, the tag's or the printed name's slug, or the campaign's id.</summary>
    public required string Value { get; init; }
}
