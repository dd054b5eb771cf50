using CommsPortal.Cms.Outgoing;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>When a message is sent again.</summary>
/// <remarks>Standard Webhooks 1.0.0, "Retry schedule".</remarks>
public static class WebhookSchedule
{
    /// <summary>The wait before each attempt, counted from the one before; the first is sent at once.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>What a wait is longer by at most, so that receivers which failed together are not called together.</summary>
    public const double Jitter = 0.1;

    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(24);

    /// <summary>The wait after an attempt that failed; null when it was the last.</summary>
    /// <param name="attempts">How many there were.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan? WaitAfter(int attempts, OutgoingAnswer answer, double chance)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (attempts >= Waits.Count)
            return null;
        // Whole milliseconds, which is what both databases keep.
        var wait = TimeSpan.FromMilliseconds(Math.Round(Waits[attempts].TotalMilliseconds * (1 + (Jitter * chance))));
        return (int?)answer.Status is 429 or 503 && answer.RetryAfter is { } wish
            ? TimeSpan.FromMilliseconds(Math.Max(wait.TotalMilliseconds, Math.Min(Math.Ceiling(wish.TotalMilliseconds), LongestWish.TotalMilliseconds)))
            : wait;
    }
}
