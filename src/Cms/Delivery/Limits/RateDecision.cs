namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>Whether one more request is allowed.</summary>
/// <param name="Remaining">Requests left in this window.</param>
/// <param name="ResetSeconds">Seconds until the next window, at least 1.</param>
public readonly record struct RateDecision(bool Allowed, int Remaining, int ResetSeconds);
