namespace CommsPortal.Cms.Feedback;

/// <summary>A reader's message to the office, and what became of it.</summary>
public sealed class FeedbackMessage
{
    public Guid Id { get; init; }

    /// <summary>The tracking code without its hyphens; see <see cref="TrackingCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>One of <see cref="Contracts.Feedback.FeedbackKind"/>.</summary>
    public required string Kind { get; init; }

    public Guid? ArticleId { get; init; }

    /// <summary>Null once it was erased.</summary>
    public string? Message { get; set; }

    /// <summary>What the reader gave; null for none, and once it was erased.</summary>
    public string? Name { get; set; }

    /// <inheritdoc cref="Name"/>
    public string? Email { get; set; }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Whether the reader agreed that question and answer may be published.</summary>
    public bool MayPublish { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public FeedbackState State { get; set; }

    public Guid? AssignedTo { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Name of whoever answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>When it was answered or closed last; from then on the days until its erasure count. Null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When message, name and address were erased; null until then.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>The question as an editor released it; null while nothing is published.</summary>
    public string? PublishedQuestion { get; set; }

    public string? PublishedAnswer { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Rises with every change at the desk.</summary>
    public int Version { get; set; }
}
