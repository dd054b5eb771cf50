namespace CommsPortal.Contracts.Press;

/// <param name="Items">Newest first.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record WebhookDeliveryPage(IReadOnlyList<WebhookDeliveryReport> Items, string? Next);
