namespace CommsPortal.Contracts.Press;

/// <summary>How much a newsroom may ask. What is left is in the <c>RateLimit</c> header of every answer.</summary>
/// <param name="RequestsPerMinute">Of one account, over all its keys; a press officer may set another.</param>
/// <param name="RequestsPerMinuteAndAddress">Without a key, of one address (an IPv6 /64).</param>
/// <param name="LongPollSeconds">The longest wait for changes.</param>
/// <param name="KeyDays">Days for which a key is usually good.</param>
/// <param name="OverlapDays">Most days for which the old key stays good after an exchange.</param>
public sealed record PressQuotas(int RequestsPerMinute, int RequestsPerMinuteAndAddress, int LongPollSeconds, int KeyDays, int OverlapDays);
