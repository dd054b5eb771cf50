namespace CommsPortal.Cms.Tests.Infrastructure;

/// <summary>
/// The clock of a running CMS. It begins five minutes past the machine's present hour, so that neither an hour nor a day nor a year ends while
/// tests run; it never goes back, whatever happens to the machine's clock; and it shows no millisecond twice, so that what is done later
/// is later.
/// </summary>
internal sealed class HostTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly long begun = System.GetTimestamp();
    private readonly long start = FiveMinutesPast(System.GetUtcNow());
    private long last;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            last = Math.Max(last + 1, start + (long)System.GetElapsedTime(begun).TotalMilliseconds);
            return DateTimeOffset.FromUnixTimeMilliseconds(last);
        }
    }

    private static long FiveMinutesPast(DateTimeOffset now) =>
        new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 5, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
