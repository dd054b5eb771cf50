namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>A clock that tests set. Timers and waits go by the machine's own clock.</summary>
public sealed class ManualTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 21, 1, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
