namespace CommsPortal.Cms.Articles;

/// <summary>A remark of one colleague to another about one edition.</summary>
public sealed class EditorialComment
{
    public Guid Id { get; init; }

    public Guid ArticleId { get; init; }

    public int Edition { get; init; }

    public Guid? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    /// <summary>The comment that it answers; threads are one level deep.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The words that it is about, as they were read on that day; null when it is about the whole.</summary>
    public string? Quote { get; init; }

    /// <summary>When somebody said that it is dealt with; null while it is not, and for answers.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    public string? ResolvedBy { get; set; }
}
