namespace CommsPortal.Contracts.Press;

/// <summary>One message and what came of it.</summary>
public sealed record WebhookDeliveryReport
{
    /// <summary>The <c>webhook-id</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>changes</c>, <c>embargoes</c> or <c>test</c>.</summary>
    public required string Log { get; init; }

    public long? Sequence { get; init; }

    /// <summary><c>waiting</c>, <c>delivered</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public required string State { get; init; }

    public required int Attempts { get; init; }

    /// <summary>HTTP status of the last attempt; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Why the last attempt failed, for people (Vietnamese).</summary>
    public string? Error { get; init; }

    /// <summary>How long the last attempt took.</summary>
    public int? Milliseconds { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The body as it is sent, byte for byte.</summary>
    public required string Body { get; init; }
}
