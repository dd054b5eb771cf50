namespace CommsPortal.Contracts.Feedback;

/// <summary>A reader's message to the office.</summary>
public sealed record NewFeedback
{
    /// <summary>1 to 4,000 characters of plain text.</summary>
    public const int LongestMessage = 4_000;

    public const int LongestName = 80;

    public const int LongestEmail = 200;

    /// <summary>One of <see cref="FeedbackKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Plain text of up to <see cref="LongestMessage"/> characters.</summary>
    public required string Message { get; init; }

    /// <summary>Up to <see cref="LongestName"/> characters; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Where the code and the answer are sent as well; null for nowhere.</summary>
    public string? Email { get; init; }

    /// <summary>The article it is about; null for none.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>Whether question and answer may be published, without name or address.</summary>
    public bool MayPublish { get; init; }

    /// <summary>Language of letters about it: <c>vi</c> or <c>en</c>.</summary>
    public string Locale { get; init; } = "vi";
}
