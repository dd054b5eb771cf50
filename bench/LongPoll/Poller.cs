using System.Collections.Concurrent;
using System.Diagnostics;
using CommsPortal.Contracts.Client;

namespace CommsPortal.LongPollBench;

/// <summary>One client that follows the log.</summary>
internal sealed class Poller(PortalClient client, string cursor)
{
    private long last = long.Parse(cursor, null);

    /// <summary>Time stamps of the arrival of each article's change.</summary>
    public ConcurrentDictionary<Guid, long> Arrivals { get; } = new();

    public bool HasAsked { get; private set; }

    /// <summary>Whether every sequence came after the one before it.</summary>
    public bool IsGapless { get; private set; } = true;

    public int Twice { get; private set; }

    public bool HasAll(IReadOnlyCollection<Guid> articles) => articles.All(Arrivals.ContainsKey);

    public async Task RunAsync(TimeSpan wait, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                HasAsked = true;
                var page = await client.GetChangesAsync(cursor, wait, 1000, stop);
                var now = Stopwatch.GetTimestamp();
                foreach (var change in page.Items)
                {
                    (IsGapless, last) = (IsGapless && change.Sequence == last + 1, change.Sequence);
                    if (change.ArticleId is { } id && !Arrivals.TryAdd(id, now))
                        Twice++;
                }

                cursor = page.Cursor;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The measurement is over.
        }
    }
}
