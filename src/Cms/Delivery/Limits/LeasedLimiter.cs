using System.Collections.Concurrent;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>
/// Counts a caller's requests in windows of a whole minute over all nodes. A node leases a twentieth of the limit at a time from the shared count
/// and answers out of its lease, so that the database is written once for so many requests; with one node there is nothing to share and nothing
/// is written. All nodes together never answer more than the limit. What a node has leased and not used is lost to the others for that minute:
/// with n nodes a caller may be refused up to (n − 1) twentieths early. While the database does not answer, each node counts by itself.
/// </summary>
/// <param name="windows">The shared counts; null for one node.</param>
public sealed partial class LeasedLimiter(SharedWindows? windows, TimeProvider time, ILogger<LeasedLimiter> logger)
{
    /// <summary>Parts into which a limit is leased.</summary>
    public const int Parts = 20;

    /// <summary>Callers counted in one minute; further ones are answered without being counted here.</summary>
    private const int MostSubjects = 50_000;

    private volatile Window current = new(0);

    /// <summary>Counts one request.</summary>
    /// <param name="free">Requests that this node has answered in this minute before it began to ask: they are reported with the first lease.</param>
    public async ValueTask<RateDecision> TakeAsync(string subject, int limit, int free, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var seconds = time.GetUtcNow().ToUnixTimeSeconds();
        var reset = RateLimiter.WindowSeconds - (int)(seconds % RateLimiter.WindowSeconds);
        var window = WindowOf(seconds / RateLimiter.WindowSeconds);
        if (window.BudgetOf(subject, limit, free, windows is null) is not { } budget)
            return new RateDecision(true, limit, reset);
        while (true)
        {
            if (budget.Take(out var remaining) is { } allowed)
                return new RateDecision(allowed, remaining, reset);
            await LeaseAsync(window.Minute, subject, budget, cancellationToken);
        }
    }

    private async Task LeaseAsync(long minute, string subject, Budget budget, CancellationToken cancellationToken)
    {
        await budget.Gate.WaitAsync(cancellationToken);
        try
        {
            if (budget.NeedsLease is not { } wanted)
                return;
            try
            {
                budget.Add(wanted, await windows!.AddAsync(subject, minute, wanted, cancellationToken));
            }
            catch (Exception exception) when (DatabaseFailure.IsOne(exception))
            {
                LogAlone(exception);
                budget.CountAlone();
            }
        }
        finally
        {
            budget.Gate.Release();
        }
    }

    private Window WindowOf(long minute)
    {
        var before = current;
        if (before.Minute == minute)
            return before;
        var fresh = new Window(minute);
        return Interlocked.CompareExchange(ref current!, fresh, before) == before ? fresh : current;
    }

    private sealed class Window(long minute)
    {
        private readonly ConcurrentDictionary<string, Budget> budgets = new(StringComparer.Ordinal);
        private int subjects;

        public long Minute { get; } = minute;

        public Budget? BudgetOf(string subject, int limit, int free, bool alone)
        {
            if (budgets.TryGetValue(subject, out var known))
                return known;
            if (Volatile.Read(ref subjects) >= MostSubjects)
                return null;
            var fresh = new Budget(limit, free, alone);
            known = budgets.GetOrAdd(subject, fresh);
            if (ReferenceEquals(known, fresh))
                Interlocked.Increment(ref subjects);
            return known;
        }
    }

    /// <summary>What one caller has left on this node in this minute.</summary>
    private sealed class Budget
    {
        private readonly Lock gate = new();
        private readonly int limit;
        private int unreported;
        private int leased;
        private int used;
        private int takenByAll;
        private bool spent;

        public Budget(int limit, int free, bool alone)
        {
            this.limit = limit;
            (unreported, used) = (free, free);
            (leased, takenByAll) = (free, free);
            if (alone)
                CountAlone();
        }

        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>How many to add to the shared count; null when the lease is not used up, or there is nothing left to lease.</summary>
        public int? NeedsLease
        {
            get
            {
                lock (gate)
                    return used < leased || spent ? null : unreported + Math.Max(1, limit / Parts);
            }
        }

        /// <returns>Null when a lease is needed first.</returns>
        public bool? Take(out int remaining)
        {
            lock (gate)
            {
                var allowed = used < leased;
                if (allowed)
                    used++;
                remaining = Math.Max(0, limit - takenByAll) + leased - used;
                return allowed ? true : spent ? false : null;
            }
        }

        /// <param name="total">The shared count with what was wanted.</param>
        public void Add(int wanted, int total)
        {
            lock (gate)
            {
                // Of what was wanted, the part that lies below the limit is ours; what was answered before is behind us in any case.
                var granted = Math.Clamp(limit - (total - wanted), 0, wanted);
                leased += Math.Max(0, granted - unreported);
                unreported = 0;
                takenByAll = Math.Min(limit, total);
                spent = granted < wanted;
            }
        }

        public void CountAlone()
        {
            lock (gate)
                (leased, takenByAll, spent) = (Math.Max(leased, limit), limit, true);
        }
    }

    [LoggerMessage(EventId = 1710, Level = LogLevel.Warning, Message = "The shared counts of requests could not be reached; this node counts by itself.")]
    private partial void LogAlone(Exception exception);
}
