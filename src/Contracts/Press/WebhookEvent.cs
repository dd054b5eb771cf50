namespace CommsPortal.Contracts.Press;

/// <summary>What a webhook is sent, as Standard Webhooks 1.0.0 shapes it.</summary>
/// <param name="Type"><c>article.</c> and the kind of change with underscores, for instance <c>article.published</c>; <c>article.test</c> for a test.</param>
/// <param name="Timestamp">When the change happened (UTC).</param>
public sealed record WebhookEvent(string Type, DateTimeOffset Timestamp, WebhookEventData Data);
