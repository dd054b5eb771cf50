namespace CommsPortal.Contracts.Feedback;

/// <summary>A reader's question and the office's answer, as an editor released them: nothing about who asked.</summary>
public sealed record PublishedAnswer
{
    public required Guid Id { get; init; }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Plain text with line breaks.</summary>
    public required string Question { get; init; }

    /// <summary>Plain text with line breaks.</summary>
    public required string Answer { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The article it is about, while that is public; null for none.</summary>
    public FeedbackArticle? Article { get; init; }
}
