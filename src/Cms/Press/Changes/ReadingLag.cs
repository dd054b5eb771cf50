namespace CommsPortal.Cms.Press.Changes;

/// <summary>How a newsroom's client keeps up with the public log.</summary>
/// <param name="Cursor">The cursor that it sent last.</param>
/// <param name="At">When it last asked (UTC).</param>
/// <param name="Behind">Age of the oldest change that it has not dealt with; zero when it has them all.</param>
/// <param name="Unread">How many public changes it has not dealt with.</param>
public sealed record ReadingLag(string Cursor, DateTimeOffset At, TimeSpan Behind, long Unread);
