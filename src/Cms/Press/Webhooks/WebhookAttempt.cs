using CommsPortal.Cms.Outgoing;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>What came of sending one message once.</summary>
/// <param name="Answer">Null when it was not sent, because the account may not be told of it any more.</param>
/// <param name="Error">Why it failed, for people (Vietnamese); null when it was delivered.</param>
public sealed record WebhookAttempt(ClaimedDelivery Claimed, OutgoingAnswer? Answer, string? Error, TimeSpan Took);
