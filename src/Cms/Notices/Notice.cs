namespace CommsPortal.Cms.Notices;

/// <summary>One line for one person about one article, written in the transaction of what it tells of.</summary>
public sealed class Notice
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public NoticeKind Kind { get; init; }

    public Guid ArticleId { get; init; }

    /// <summary>For people (Vietnamese), with the headline of that moment.</summary>
    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When it went into a letter, or was found to need none; null while it waits for the daily one.</summary>
    public DateTimeOffset? MailedAt { get; set; }
}
