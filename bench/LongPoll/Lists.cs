using System.Collections.Concurrent;
using System.Diagnostics;

namespace CommsPortal.LongPollBench;

/// <summary>
/// Asks for lists at a steady rate, whether or not the answers before have come, and counts the time from when each was due: a server that
/// stands still for a second is charged for all that were due in it.
/// </summary>
internal sealed class Lists(Uri cms, int perSecond) : IDisposable
{
    private static readonly string[] Addresses =
    [
        "api/v1/articles?limit=20", "api/v1/articles?type=news&limit=20", "api/v1/articles?limit=100", "api/v1/articles?sort=-updated&limit=20",
        "api/v1/articles?type=news&sort=headline&limit=20",
    ];

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { BaseAddress = cms };
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<double> durations = [];
    private readonly ConcurrentBag<Task> asked = [];
    private Task asking = Task.CompletedTask;
    private int failed;

    public IReadOnlyCollection<double> Durations => durations;

    public int Failed => failed;

    public void Begin() => asking = Task.Run(AskAsync);

    public async Task EndAsync()
    {
        await stop.CancelAsync();
        await asking;
        await Task.WhenAll(asked);
    }

    public void Dispose()
    {
        http.Dispose();
        stop.Dispose();
    }

    private async Task AskAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0L; !stop.IsCancellationRequested; i++)
        {
            var due = begun + i * Stopwatch.Frequency / perSecond;
            var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (early > TimeSpan.Zero)
                await Task.Delay(early);
            asked.Add(AskAsync(Addresses[i % Addresses.Length], due));
        }
    }

    private async Task AskAsync(string address, long due)
    {
        using var answer = await http.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        durations.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
        if (!answer.IsSuccessStatusCode)
            Interlocked.Increment(ref failed);
    }
}
