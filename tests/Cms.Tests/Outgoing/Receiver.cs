using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommsPortal.Cms.Tests.Outgoing;

/// <summary>A web server of somebody else on the loopback, which keeps what it is sent and answers as a test says.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication server;

    private Receiver(WebApplication server) => this.server = server;

    /// <summary>What arrived, in order of arrival.</summary>
    public ConcurrentQueue<ReceivedRequest> Received { get; } = new();

    public Uri Address => new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Address.Port);

    /// <param name="answer">Sees each request after it was kept.</param>
    public static async Task<Receiver> StartAsync(Func<HttpContext, ReceivedRequest, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.server.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var request = new ReceivedRequest(context.Request.Method, context.Request.Path + context.Request.QueryString, headers, body);
            receiver.Received.Enqueue(request);
            await answer(context, request);
        });
        await receiver.server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>A receiver that always answers with one status.</summary>
    public static Task<Receiver> AnsweringAsync(int status) => StartAsync((context, _) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
