namespace CommsPortal.Contracts.Press;

/// <summary>How the newsroom's client keeps up with the change log.</summary>
/// <param name="At">When it last asked for changes (UTC).</param>
/// <param name="BehindSeconds">Age of the oldest change that it has not dealt with; 0 when it has them all.</param>
/// <param name="Changes">How many changes it has not dealt with.</param>
public sealed record PressLag(DateTimeOffset At, long BehindSeconds, long Changes);
