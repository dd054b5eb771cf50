namespace CommsPortal.Cms.Figures.Stories;

/// <summary>
/// One story that was ever public: an article with its translations, counted once, on the day on which the first of them appeared. It stays when
/// it is withdrawn, so that a report of a past period says what it said then.
/// </summary>
public sealed class PublishedStory
{
    /// <summary>Given by the database.</summary>
    public int Id { get; init; }

    public Guid TranslationGroup { get; init; }

    /// <summary>The article of the group that was public first.</summary>
    public Guid ArticleId { get; set; }

    public DateTimeOffset Published { get; set; }

    /// <summary>When the last of it was withdrawn; null while any of it is public.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>What it counts under, as <see cref="StoryFacets"/> writes it.</summary>
    public required string Facets { get; set; }

    /// <summary>The number in the change log at which it was last written; rises with every writing.</summary>
    public long Revision { get; set; }
}
