using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>
/// Counts the requests of each address in windows of a whole minute. An IPv6 address counts with its /64, which is one subscriber. Memory is
/// bounded: beyond <see cref="MostAddresses"/> in one minute, further addresses share counters.
/// </summary>
public sealed class RateLimiter
{
    public const int MostAddresses = 100_000;

    /// <summary>Seconds in one window.</summary>
    public const int WindowSeconds = 60;

    private const int SharedCounters = 1024;

    private readonly int limit;
    private readonly TimeProvider time;
    private volatile Window current = new(0);

    /// <summary>With the general limit.</summary>
    [ActivatorUtilitiesConstructor]
    public RateLimiter(IOptions<PortalOptions> options, TimeProvider time)
        : this(options?.Value.RequestsPerMinute ?? throw new ArgumentNullException(nameof(options)), time)
    {
    }

    /// <param name="limit">Requests of one address in a minute.</param>
    public RateLimiter(int limit, TimeProvider time) => (this.limit, this.time) = (limit, time);

    public RateDecision Take(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Decide(Subscriber.Of(address), 1);
    }

    /// <summary>Whether one more would be allowed, without counting it.</summary>
    public RateDecision Peek(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Decide(Subscriber.Of(address), 0) is var now && now.Remaining == 0 ? now with { Allowed = false } : now;
    }

    private RateDecision Decide(UInt128 subscriber, int requests)
    {
        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        var window = current;
        if (window.Minute != seconds / WindowSeconds)
            window = Begin(seconds / WindowSeconds);
        var used = window.Count(subscriber, requests);
        return new RateDecision(used <= limit, Math.Max(0, limit - used), WindowSeconds - (int)(seconds % WindowSeconds));
    }

    private Window Begin(long minute)
    {
        var fresh = new Window(minute);
        var before = current;
        if (before.Minute == minute)
            return before;
        return Interlocked.CompareExchange(ref current!, fresh, before) == before ? fresh : current;
    }

    private sealed class Window(long minute)
    {
        private readonly ConcurrentDictionary<UInt128, StrongBox<int>> counters = new();
        private readonly int[] shared = new int[SharedCounters];
        private int addresses;

        public long Minute { get; } = minute;

        public int Count(UInt128 key, int requests)
        {
            if (counters.TryGetValue(key, out var counter))
                return Interlocked.Add(ref counter.Value, requests);
            if (Volatile.Read(ref addresses) >= MostAddresses)
                return Interlocked.Add(ref shared[(uint)key.GetHashCode() % SharedCounters], requests);
            var fresh = new StrongBox<int>();
            counter = counters.GetOrAdd(key, fresh);
            if (ReferenceEquals(counter, fresh))
                Interlocked.Increment(ref addresses);
            return Interlocked.Add(ref counter.Value, requests);
        }
    }
}
