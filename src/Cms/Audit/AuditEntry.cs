namespace CommsPortal.Cms.Audit;

/// <summary>One line of the append-only record of who did what. Each line carries the hash of the one before it.</summary>
public sealed class AuditEntry
{
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null for the scheduler and the command line.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The verb, for instance <c>approve</c> or <c>user-add</c>.</summary>
    public required string Action { get; init; }

    public Guid? ArticleId { get; init; }

    public int? Edition { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>Why, in the actor's words.</summary>
    public string? Reason { get; init; }

    /// <summary>What it was done to, when that is not an article.</summary>
    public string? Subject { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all other members.</summary>
    public required string Hash { get; init; }
}
