namespace CommsPortal.Contracts.Press;

/// <summary>How a webhook fares.</summary>
/// <param name="State"><c>new</c> (nothing sent yet), <c>healthy</c>, <c>failing</c> or <c>disabled</c>.</param>
/// <param name="Waiting">Messages that wait to be sent, or to be sent again.</param>
/// <param name="Failures">Attempts that failed since the last that succeeded.</param>
/// <param name="LastError">Why the last failing attempt failed, for people (Vietnamese).</param>
public sealed record WebhookHealth(
    string State, int Waiting, int Failures, DateTimeOffset? LastSuccessAt, DateTimeOffset? LastFailureAt, string? LastError);
