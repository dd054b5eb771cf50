using System.Net;
using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.ExternalLinks;
using CommsPortal.Cms.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Checks;

/// <summary>Asks servers on the loopback, which only tests may.</summary>
public sealed class LinkProbeTests : IAsyncLifetime
{
    private readonly List<string> asked = [];
    private WebApplication? server;
    private Uri address = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Run(AnswerAsync);
        await server.StartAsync();
        address = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    [Theory]
    [InlineData("/200", LinkVerdict.Alive)]
    [InlineData("/204", LinkVerdict.Alive)]
    [InlineData("/404", LinkVerdict.Dead)]
    [InlineData("/410", LinkVerdict.Dead)]
    [InlineData("/403", LinkVerdict.Unknown)]
    [InlineData("/429", LinkVerdict.Unknown)]
    [InlineData("/500", LinkVerdict.Unknown)]
    [InlineData("/no-head", LinkVerdict.Alive)]
    [InlineData("/head-404", LinkVerdict.Alive)]
    [InlineData("/416", LinkVerdict.Alive)]
    [InlineData("/to?/200", LinkVerdict.Alive)]
    [InlineData("/to?/404", LinkVerdict.Dead)]
    [InlineData("/to?/to", LinkVerdict.Unknown)]
    [InlineData("/to?ftp://example.vn/", LinkVerdict.Unknown)]
    [InlineData("/to?http://a@127.0.0.1/", LinkVerdict.Unknown)]
    [InlineData("/many-headers", LinkVerdict.Unknown)]
    public async Task Only_what_a_server_says_plainly_is_dead_or_alive(string path, LinkVerdict verdict)
    {
        using var probe = Probe(new AddressPolicy(Here));
        Assert.Equal(verdict, (await probe.AskAsync(new Uri(address, path), TestContext.Current.CancellationToken)).Verdict);
    }

    [Theory]
    [InlineData("/200")]
    [InlineData("/to?/200")]
    public async Task The_loopback_is_refused_to_all_but_these_tests_and_nothing_is_sent(string path)
    {
        using var probe = Probe(new AddressPolicy());
        var answer = await probe.AskAsync(new Uri(address, path), TestContext.Current.CancellationToken);
        Assert.Equal((LinkVerdict.Unknown, "Không nối được tới máy chủ."), (answer.Verdict, answer.Detail));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task A_redirection_into_the_network_is_refused_like_an_address_within_it()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var outside = builder.Build();
        outside.Run(context =>
        {
            context.Response.Redirect(new Uri(address, "/200").ToString());
            return Task.CompletedTask;
        });
        await outside.StartAsync(TestContext.Current.CancellationToken);
        var from = new Uri(outside.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        using var probe = Probe(new AddressPolicy(EndPointOf(from)));
        Assert.Equal(LinkVerdict.Unknown, (await probe.AskAsync(from, TestContext.Current.CancellationToken)).Verdict);
        Assert.Empty(asked);
        // A name that leads to the loopback is no way around it.
        Assert.Equal(LinkVerdict.Unknown, (await probe.AskAsync(new Uri($"http://localhost:{address.Port}/200"), TestContext.Current.CancellationToken)).Verdict);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task A_body_is_not_read_and_no_cookie_is_sent_back()
    {
        using var probe = Probe(new AddressPolicy(Here));
        await probe.AskAsync(new Uri(address, "/endless"), TestContext.Current.CancellationToken);
        await probe.AskAsync(new Uri(address, "/200"), TestContext.Current.CancellationToken);
        Assert.Equal(["HEAD /endless ", "GET /endless bytes=0-0", "HEAD /200 "], asked);
    }

    private IPEndPoint Here => EndPointOf(address);

    private static IPEndPoint EndPointOf(Uri uri) => new(IPAddress.Parse(uri.Host), uri.Port);

    // The limit is not what these tests are about.
    private static LinkProbe Probe(AddressPolicy policy) => new(policy, new SystemHostResolver(), Options.Create(new ChecksOptions { ExternalLinkSeconds = 60 }), TimeProvider.System);

    private async Task AnswerAsync(HttpContext context)
    {
        var (path, method) = (context.Request.Path.Value!, context.Request.Method);
        lock (asked)
            asked.Add($"{method} {path} {context.Request.Headers.Range}{context.Request.Headers.Cookie}");
        context.Response.Headers.SetCookie = "a=b";
        switch (path)
        {
            case "/to":
                context.Response.StatusCode = 302;
                var target = context.Request.QueryString.Value!.TrimStart('?');
                context.Response.Headers.Location = target.Length > 0 && target != "/to" ? target : "/to?/to";
                break;
            case "/no-head":
                context.Response.StatusCode = method == "HEAD" ? 405 : 200;
                break;
            case "/head-404":
                context.Response.StatusCode = method == "HEAD" ? 404 : 200;
                break;
            case "/many-headers":
                context.Response.Headers["X-Many"] = new string('x', 64 * 1024);
                break;
            case "/endless":
                context.Response.StatusCode = method == "HEAD" ? 405 : 200;
                for (var i = 0; i < 10_000 && method == "GET" && !context.RequestAborted.IsCancellationRequested; i++)
                    await context.Response.WriteAsync(new string('x', 8_192));
                break;
            default:
                context.Response.StatusCode = int.Parse(path.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
                break;
        }
    }
}
