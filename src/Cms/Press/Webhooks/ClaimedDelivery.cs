namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>A message that this node is to send now.</summary>
/// <param name="Allowed">Whether its account may still be told of it.</param>
public sealed record ClaimedDelivery(WebhookDelivery Delivery, Webhook Webhook, bool Allowed);
