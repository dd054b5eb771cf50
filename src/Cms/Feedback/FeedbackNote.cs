namespace CommsPortal.Cms.Feedback;

/// <summary>What people of the office say to each other about a message; never shown to anybody else.</summary>
public sealed class FeedbackNote
{
    public Guid Id { get; init; }

    public Guid MessageId { get; init; }

    public required string Author { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}
