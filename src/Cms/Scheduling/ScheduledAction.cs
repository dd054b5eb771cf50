namespace CommsPortal.Cms.Scheduling;

/// <summary>Something to be done to an edition at a moment, durable across restarts and claimed by one node at a time.</summary>
public sealed class ScheduledAction
{
    public Guid Id { get; init; }

    public Guid ArticleId { get; init; }

    public int Edition { get; init; }

    public ScheduledActionKind Kind { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>The node that works on it, until <see cref="ClaimedUntil"/>.</summary>
    public string? ClaimedBy { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    /// <summary>When it was done or cancelled; written in the same transaction as its effect.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}
