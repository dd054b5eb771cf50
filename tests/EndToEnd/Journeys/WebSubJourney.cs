using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CommsPortal.EndToEnd.Infrastructure;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>A reader of feeds subscribes at the hub and gets the feed of the real site when something is published.</summary>
public sealed class WebSubJourney : IAsyncLifetime
{
    private readonly ReservedPort port = ReservedPort.Take();
    private readonly HttpListener subscriber = new();
    private readonly ConcurrentQueue<(string Signature, string Body)> received = new();

    private readonly Portal portal = new()
    {
        Sample = false,
        More = new Dictionary<string, string> { ["Outgoing__AllowHttp"] = "true", ["Outgoing__Networks"] = "127.0.0.0/8" },
    };

    private Task listening = Task.CompletedTask;
    private volatile bool confirmed;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        subscriber.Prefixes.Add($"http://127.0.0.1:{port.Number}/");
        subscriber.Start();
        listening = ListenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        subscriber.Stop();
        await listening;
        port.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task What_is_published_reaches_the_subscriber_of_the_feed_signed_and_whole()
    {
        var form = new Dictionary<string, string>
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = new Uri(portal.Site.Address, "/tin-tuc/rss.xml").ToString(),
            ["hub.callback"] = $"http://127.0.0.1:{port.Number}/inbox",
            ["hub.secret"] = "bí mật của người đọc",
        };
        using (var answer = await portal.Api.PostAsync(new Uri("/websub", UriKind.Relative), new FormUrlEncodedContent(form), TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await Eventually.SeeAsync(() => confirmed, "the hub asking for confirmation");
        await PublishAsync("Kinh nghiệm tưới tiêu ở Zanubia");
        await Eventually.SeeAsync(() => received.Any(r => r.Body.Contains("Zanubia", StringComparison.Ordinal)), "the feed with the article");
        Assert.All(received, r => Assert.Equal(
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(form["hub.secret"]), Encoding.UTF8.GetBytes(r.Body))), r.Signature));
    }

    private async Task PublishAsync(string headline)
    {
        using var writer = await ProgramAsync("author");
        using var approver = await ProgramAsync("approver");
        var content = new JsonObject
        {
            ["headline"] = headline,
            ["lead"] = "Một tin của hành trình thử.",
            ["body"] = "Nội dung của tin, đủ dài để đăng và để người theo dõi nguồn tin đọc được ngay.",
            ["bylines"] = new JsonArray(new JsonObject { ["author"] = "Tổ Thời sự" }),
            ["sample"] = true,
        };
        using var created = await writer.PostAsJsonAsync("api/manage/v1/articles", new JsonObject { ["type"] = "news", ["content"] = content }, TestContext.Current.CancellationToken);
        Assert.True(created.IsSuccessStatusCode, await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var (address, version) = (created.Headers.Location!, created.Headers.ETag!);
        foreach (var (program, step) in new[] { (writer, "submission"), (approver, "approval"), (approver, "publication") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address}/{step}", UriKind.RelativeOrAbsolute)) { Content = JsonContent.Create(new JsonObject()) };
            request.Headers.IfMatch.Add(version);
            using var answer = await program.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{step}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
            version = answer.Headers.ETag!;
        }
    }

    private async Task<HttpClient> ProgramAsync(string role)
    {
        var key = (await portal.CommandAsync("apikey", "add", role, "--role", role)).Trim();
        return new HttpClient { BaseAddress = portal.Cms.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
    }

    private async Task ListenAsync()
    {
        while (subscriber.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await subscriber.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            if (context.Request.QueryString["hub.challenge"] is { } challenge)
            {
                await context.Response.OutputStream.WriteAsync(Encoding.ASCII.GetBytes(challenge));
                confirmed = true;
            }
            else
            {
                received.Enqueue((context.Request.Headers["X-Hub-Signature"] ?? "", body));
            }

            context.Response.Close();
        }
    }
}
