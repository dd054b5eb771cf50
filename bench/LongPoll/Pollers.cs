using System.Diagnostics;
using CommsPortal.Contracts.Client;

namespace CommsPortal.LongPollBench;

/// <summary>Clients that follow the public log, each by a connection and a cursor of its own.</summary>
internal sealed class Pollers : IAsyncDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stop = new();
    private readonly SocketsHttpHandler handler = new() { MaxConnectionsPerServer = int.MaxValue };
    private readonly HttpClient http;
    private readonly List<Poller> pollers = [];
    private readonly List<Task> running = [];

    private Pollers(Uri cms) => http = new HttpClient(handler) { BaseAddress = cms, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Changes of published articles that arrived, over all clients.</summary>
    public long Seen { get; private set; }

    /// <summary>Those that did not arrive.</summary>
    public long Lost { get; private set; }

    /// <summary>Those that arrived more than once.</summary>
    public long Twice { get; private set; }

    public static async Task<Pollers> StartAsync(Uri cms, int count)
    {
        var all = new Pollers(cms);
        var client = new PortalClient(all.http, new PortalClientOptions { Timeout = TimeSpan.FromMinutes(1) });
        var cursor = "0";
        for (var page = await client.GetChangesAsync(cursor, limit: 1000); page.Items.Count > 0; page = await client.GetChangesAsync(cursor, limit: 1000))
            cursor = page.Cursor;
        for (var i = 0; i < count; i++)
        {
            var poller = new Poller(client, cursor);
            all.pollers.Add(poller);
            all.running.Add(poller.RunAsync(Wait, all.stop.Token));
        }

        return all;
    }

    /// <summary>Gives every client the time to have its question asked.</summary>
    public async Task AllWaitAsync()
    {
        while (pollers.Any(p => !p.HasAsked))
            await Task.Delay(10);
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    /// <summary>Waits until every client has every change, for a minute at most, and counts.</summary>
    /// <returns>How many clients saw the log without a gap.</returns>
    public async Task<int> EndAsync(IReadOnlyCollection<Guid> published)
    {
        for (var begun = Stopwatch.GetTimestamp(); pollers.Any(p => !p.HasAll(published)) && Stopwatch.GetElapsedTime(begun) < Patience;)
        {
            // A client that failed says so here.
            if (running.Find(r => r.IsFaulted) is { } failed)
                await failed;
            await Task.Delay(20);
        }

        await StopAsync();
        Seen = pollers.Sum(p => published.Count(p.Arrivals.ContainsKey));
        Lost = (long)pollers.Count * published.Count - Seen;
        Twice = pollers.Sum(p => p.Twice);
        return pollers.Count(p => p.IsGapless);
    }

    public IEnumerable<double> SinceAsked(Office office) => Delays(office.Published, office.AskedAt);

    /// <summary>A client may hear of a publication before whoever asked for it has the answer; that counts as zero.</summary>
    public IEnumerable<double> SinceAnswered(Office office) => Delays(office.Published, office.AnsweredAt).Select(d => Math.Max(0, d));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        http.Dispose();
        stop.Dispose();
    }

    private IEnumerable<double> Delays(IReadOnlyCollection<Guid> published, Func<Guid, long> since) =>
        from poller in pollers
        from id in published
        where poller.Arrivals.ContainsKey(id)
        select (poller.Arrivals[id] - since(id)) * 1000.0 / Stopwatch.Frequency;

    private async Task StopAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(running);
    }
}
