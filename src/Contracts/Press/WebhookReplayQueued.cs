namespace CommsPortal.Contracts.Press;

/// <param name="Queued">Messages that were added to the queue; each with a new <c>webhook-id</c>.</param>
public sealed record WebhookReplayQueued(int Queued);
