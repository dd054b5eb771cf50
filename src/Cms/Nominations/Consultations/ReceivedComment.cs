namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>What somebody of the public said; nothing about who it was but the name they gave.</summary>
public sealed class ReceivedComment
{
    public Guid Id { get; init; }

    public Guid NominationId { get; init; }

    public string? Name { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }

    public CommentState State { get; set; }

    public string? Answer { get; set; }
}
