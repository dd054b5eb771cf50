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
}
