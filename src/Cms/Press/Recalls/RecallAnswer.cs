namespace CommsPortal.Cms.Press.Recalls;

/// <summary>What one newsroom has said to a recall.</summary>
/// <param name="AcknowledgedAt">Null when it has said nothing.</param>
public sealed record RecallAnswer(Guid AccountId, string Outlet, DateTimeOffset? AcknowledgedAt);
