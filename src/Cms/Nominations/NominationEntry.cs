namespace CommsPortal.Cms.Nominations;

/// <summary>What was done with a nomination or said about it, as its unit sees it: the way it went and the exchange of messages.</summary>
public sealed class NominationEntry
{
    public Guid Id { get; init; }

    public Guid NominationId { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>The action as in the audit log, for instance <c>nomination-verify</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The message, reason or number; null where the action says it all.</summary>
    public string? Text { get; init; }
}
