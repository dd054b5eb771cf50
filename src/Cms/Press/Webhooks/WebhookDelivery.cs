namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>One message to one webhook: waits to be sent, is sent, or was given up. The queue and the log of deliveries in one.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Also the message's <c>webhook-id</c>, the same at every attempt.</summary>
    public Guid Id { get; init; }

    public Guid WebhookId { get; init; }

    public WebhookLog Log { get; init; }

    /// <summary>The change in its log; null for a test.</summary>
    public long? Sequence { get; init; }

    /// <summary>The JSON that is sent.</summary>
    public required string Body { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public WebhookDeliveryState State { get; set; }

    /// <summary>When it is sent next; while a node sends it, when another may take over. Null once it is finished.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The claim of the node that sends it.</summary>
    public Guid? Claim { get; set; }

    public int Attempts { get; set; }

    /// <summary>HTTP status of the last attempt; null when there was no answer.</summary>
    public int? Status { get; set; }

    /// <summary>Why the last attempt failed (Vietnamese).</summary>
    public string? Error { get; set; }

    /// <summary>How long the last attempt took.</summary>
    public int? Milliseconds { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The <c>webhook-id</c>.</summary>
    public string MessageId => MessageIdOf(Id);

    public static string MessageIdOf(Guid id) => $"msg_{id:N}";
}
