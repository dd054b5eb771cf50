using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommsPortal.Cms.Tests.Press.Embargoes;

/// <summary>Counts the commands that single requests send to the database, told apart by their trace from whatever else the host does.</summary>
internal sealed class CommandsOfRequests : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<(ActivityTraceId Trace, string Text)> commands = [];
    private readonly List<IDisposable> subscriptions = [];

    public CommandsOfRequests() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The commands of a GET, in order; what belongs to the key itself (its use, its limits) is left out.</summary>
    public async Task<string> OfAsync(HttpClient client, string address)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var asked = commands.Where(c => c.Trace == trace && !c.Text.Contains("press_", StringComparison.Ordinal)).Select(c => c.Text).ToList();
        return $"{(int)answer.StatusCode}\n{string.Join('\n', asked)}";
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != DbLoggerCategory.Name)
            return;
        lock (subscriptions)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData executed && Activity.Current is { } activity)
            commands.Enqueue((activity.TraceId, executed.Command.CommandText));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
