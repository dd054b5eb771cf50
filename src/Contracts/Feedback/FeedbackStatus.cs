namespace CommsPortal.Contracts.Feedback;

/// <summary>What the holder of a tracking code sees.</summary>
public sealed record FeedbackStatus
{
    public const string Received = "received";
    public const string InProgress = "in-progress";
    public const string Answered = "answered";
    public const string Closed = "closed";

    public required string Code { get; init; }

    /// <summary>One of <see cref="FeedbackKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary><see cref="Received"/>, <see cref="InProgress"/>, <see cref="Answered"/> or <see cref="Closed"/>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What was written; null once it was erased, some time after the end of the matter.</summary>
    public string? Message { get; init; }

    /// <summary>Plain text with line breaks; null while there is none.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The article it is about, while that is public.</summary>
    public FeedbackArticle? Article { get; init; }
}
