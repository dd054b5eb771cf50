using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommsPortal.WebhooksBench;

/// <summary>All receivers: <c>/ok</c> answers at once, <c>/hang</c> never, <c>/fail</c> with 500.</summary>
internal sealed class Receivers : IAsyncDisposable
{
    private readonly WebApplication server;

    private Receivers(WebApplication server) => this.server = server;

    /// <summary>Milliseconds from the change's own time to the arrival at each healthy receiver, by sequence.</summary>
    public ConcurrentDictionary<long, ConcurrentQueue<double>> Arrived { get; } = new();

    public static async Task<Receivers> StartAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(k => k.ListenAnyIP(port));
        builder.Logging.ClearProviders();
        var receivers = new Receivers(builder.Build());
        receivers.server.MapPost("/ok", receivers.TakeAsync);
        receivers.server.MapPost("/hang", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        receivers.server.MapPost("/fail", () => Results.StatusCode(StatusCodes.Status500InternalServerError));
        await receivers.server.StartAsync();
        return receivers;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var arrived = TimeProvider.System.GetUtcNow();
        var message = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var happened = DateTimeOffset.Parse(message["timestamp"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        Arrived.GetOrAdd(message["data"]!["sequence"]!.GetValue<long>(), _ => new()).Enqueue((arrived - happened).TotalMilliseconds);
    }
}
