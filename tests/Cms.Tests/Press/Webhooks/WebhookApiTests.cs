using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Outgoing;
using CommsPortal.Contracts.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Webhooks;

public sealed class WebhookApiOnSqlite(CmsHost<Sqlite> host) : WebhookApiTests<Sqlite>(host);

public sealed class WebhookApiOnPostgres(CmsHost<Postgres> host) : WebhookApiTests<Postgres>(host);

/// <summary>Newsrooms look after their webhooks over HTTP, and the program sends by itself.</summary>
public abstract class WebhookApiTests<TDatabase>(CmsHost<TDatabase> host) : PressTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Webhooks = Root + "/webhooks";

    [Fact]
    public async Task A_webhook_is_added_changed_stopped_started_and_removed()
    {
        using var client = await ClientAsync("Báo Đủ Việc");
        var added = await AddAsync(client, new { url = "https://press.example/hook", description = "Bàn điện tử", types = new[] { "news" }, terms = new[] { "pillars:chinh-quyen-so" } });
        Assert.StartsWith("whsec_", added.Secret, StringComparison.Ordinal);
        Assert.Equal(("v1", true, "new", "Bàn điện tử"), (added.Signature, added.Enabled, added.Health.State, added.Description));
        Assert.Equal(["news"], added.Types);
        var read = await ReadAsync(client, added.Id);
        Assert.Equal((added.Url, null), (read.Url, read.Secret));
        Assert.Equal([added.Id], (await client.GetFromJsonAsync<List<WebhookSubscription>>(Webhooks, Cancellation))!.Select(w => w.Id));

        var stopped = await SendAsync<WebhookSubscription>(client, HttpMethod.Patch, $"{Webhooks}/{added.Id}", new { enabled = false, types = Array.Empty<string>() });
        Assert.Equal((false, "newsroom", "disabled", 0, added.Url), (stopped.Enabled, stopped.DisabledBecause, stopped.Health.State, stopped.Types.Count, stopped.Url));
        Assert.True((await SendAsync<WebhookSubscription>(client, HttpMethod.Patch, $"{Webhooks}/{added.Id}", new { enabled = true })).Enabled);
        var exchanged = await SendAsync<WebhookSubscription>(client, HttpMethod.Post, $"{Webhooks}/{added.Id}/rotate-secret", null);
        Assert.NotEqual(added.Secret, exchanged.Secret);
        Assert.NotNull(exchanged.FormerSecretUntil);

        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(client, HttpMethod.Delete, $"{Webhooks}/{added.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, HttpMethod.Get, $"{Webhooks}/{added.Id}"));
    }

    [Fact]
    public async Task The_private_key_of_a_pair_is_never_shown_and_no_secret_is_stored_in_the_clear()
    {
        using var client = await ClientAsync("Báo Hai Khóa");
        var shared = await AddAsync(client, new { url = "https://press.example/a" });
        var pair = await AddAsync(client, new { url = "https://press.example/b", signature = "v1a" });
        Assert.Equal(("v1a", null), (pair.Signature, pair.Secret));
        Assert.StartsWith("whpk_", pair.PublicKey, StringComparison.Ordinal);
        await using var db = OpenDatabase();
        var stored = await db.Webhooks.Where(w => w.Id == shared.Id || w.Id == pair.Id).Select(w => w.Secret).ToListAsync(Cancellation);
        Assert.All(stored, s => Assert.False(s.Contains(shared.Secret!, StringComparison.Ordinal) || s.StartsWith("wh", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_newsroom_sees_and_touches_no_webhook_of_another()
    {
        using var one = await ClientAsync("Báo Một");
        using var two = await ClientAsync("Báo Hai");
        var added = await AddAsync(one, new { url = "https://press.example/hook" });
        Assert.Empty((await two.GetFromJsonAsync<List<WebhookSubscription>>(Webhooks, Cancellation))!);
        var own = $"{Webhooks}/{added.Id}";
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, HttpMethod.Get, own));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, HttpMethod.Patch, own, new { enabled = false }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, HttpMethod.Delete, own));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, HttpMethod.Get, own + "/deliveries"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, HttpMethod.Post, own + "/test"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, HttpMethod.Post, own + "/rotate-secret"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, HttpMethod.Post, own + "/replay", new { from = 1, to = 1 }));
        Assert.True((await ReadAsync(one, added.Id)).Enabled);
    }

    [Fact]
    public async Task An_account_without_the_scope_is_refused()
    {
        using var client = await ClientOfAsync(await AccountAsync("Báo Không Webhook"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, HttpMethod.Get, Webhooks));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, HttpMethod.Post, Webhooks, new { url = "https://press.example/" }));
    }

    [Theory]
    [InlineData("""{"url":"https://10.0.0.1/hook"}""", "url")]
    [InlineData("""{"url":"https://[::1]/hook"}""", "url")]
    [InlineData("""{"url":"https://169.254.169.254/latest/meta-data/"}""", "url")]
    [InlineData("""{"url":"ftp://press.example/"}""", "url")]
    [InlineData("""{"url":"https://a:b@press.example/"}""", "url")]
    [InlineData("""{}""", "url")]
    [InlineData("""{"url":"https://press.example/","types":["blog"]}""", "types")]
    [InlineData("""{"url":"https://press.example/","types":[null]}""", "types")]
    [InlineData("""{"url":"https://press.example/","kinds":["anything"]}""", "kinds")]
    [InlineData("""{"url":"https://press.example/","terms":["khong-phai"]}""", "terms")]
    [InlineData("""{"url":"https://press.example/","signature":"v2"}""", "signature")]
    [InlineData("""{"url":"https://press.example/","embargoes":true}""", "embargoes")]
    [InlineData("""{"url":"https://press.example/","secret":"whsec_x"}""", "secret")]
    public async Task What_is_wrong_with_a_definition_is_named(string json, string field)
    {
        using var client = await ClientAsync("Báo Sai");
        using var content = new StringContent(json, null, "application/json");
        using var answer = await client.PostAsync(new Uri(Webhooks, UriKind.Relative), content, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errors"]![field]);
    }

    [Fact]
    public async Task An_account_has_no_more_webhooks_than_it_may()
    {
        using var client = await ClientAsync("Báo Nhiều");
        for (var i = 0; i < 10; i++)
            await AddAsync(client, new { url = $"https://press.example/{i}" });
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(client, HttpMethod.Post, Webhooks, new { url = "https://press.example/11" }));
    }

    [Fact]
    public async Task A_test_says_at_once_what_came_of_it_and_changes_are_sent_by_themselves_and_again_on_demand()
    {
        await using var receiver = await Receiver.AnsweringAsync(204);
        using var client = await ClientAsync("Báo Thử");
        var added = await AddAsync(client, new { url = receiver.Address + "hook", terms = new[] { "tag:thu-webhook" } });
        var own = $"{Webhooks}/{added.Id}";
        var test = await SendAsync<WebhookDeliveryReport>(client, HttpMethod.Post, own + "/test", null);
        Assert.Equal(("test", "delivered", (int?)204, null), (test.Log, test.State, test.Status, test.Error));
        Assert.Equal(test.Id, Assert.Single(receiver.Received).Headers["webhook-id"]);

        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        var article = await newsroom.PublishNewAsync(Newsroom.News("Gửi tự động", n => n.Tags = ["Thử webhook"]));
        await Eventually.SeeAsync(() => receiver.Received.Count == 2, "the message of the publication");
        var sequence = receiver.Received.Last().Body is var body ? JsonNode.Parse(body)!["data"]!["sequence"]!.GetValue<long>() : 0;
        var (range, outside) = (new { from = sequence, to = sequence + 500 }, new { from = sequence, to = sequence + 1000 });
        Assert.Equal(1, (await SendAsync<WebhookReplayQueued>(client, HttpMethod.Post, own + "/replay", range)).Queued);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StatusAsync(client, HttpMethod.Post, own + "/replay", outside));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, HttpMethod.Post, own + "/replay", new { from = 1, to = 1, log = "embargoes" }));
        await Eventually.SeeAsync(() => receiver.Received.Count == 3, "the message sent once more");
        var bodies = receiver.Received.Skip(1).ToList();
        Assert.Equal((bodies[0].Body, article.ToString()), (bodies[1].Body, JsonNode.Parse(body)!["data"]!["articleId"]!.GetValue<string>()));
        Assert.NotEqual(bodies[0].Headers["webhook-id"], bodies[1].Headers["webhook-id"]);

        await Eventually.SeeAsync(async () => (await PageAsync(client, own + "/deliveries?state=delivered")).Items.Count == 3, "three deliveries on record");
        var first = await PageAsync(client, own + "/deliveries?limit=2");
        var second = await PageAsync(client, first.Next!);
        Assert.Equal((2, 1, null), (first.Items.Count, second.Items.Count, second.Next));
        Assert.Equal(test.Id, second.Items[0].Id);
        Assert.Equal("healthy", (await ReadAsync(client, added.Id)).Health.State);
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(client, HttpMethod.Get, own + "/deliveries?state=lost"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(client, HttpMethod.Get, own + "/deliveries?cursor=x"));
    }

    [Fact]
    public async Task Receivers_that_never_answer_or_fail_delay_no_other()
    {
        using var never = new SemaphoreSlim(0);
        await using var hanging = await Receiver.StartAsync(async (context, _) => await never.WaitAsync(context.RequestAborted));
        await using var failing = await Receiver.AnsweringAsync(500);
        await using var healthy = await Receiver.AnsweringAsync(200);
        using var client = await ClientAsync("Báo Đông");
        foreach (var receiver in new[] { hanging, hanging, hanging, failing, failing, failing, healthy })
            await AddAsync(client, new { url = receiver.Address + "hook", terms = new[] { "tag:nhieu-noi" } });
        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        const int Published = 6;
        for (var i = 0; i < Published; i++)
            await newsroom.PublishNewAsync(Newsroom.News($"Nhiều nơi {i}", n => n.Tags = ["Nhiều nơi"]));
        await Eventually.SeeAsync(() => healthy.Received.Count == Published, "every message at the healthy receiver");
        await Eventually.SeeAsync(() => hanging.Received.Count >= 3 && failing.Received.Count >= 3, "messages at the receivers that hang and fail");
        // None of those was answered while all of these were.
        await using var db = OpenDatabase();
        var address = hanging.Address + "hook";
        Assert.False(await db.WebhookDeliveries.AnyAsync(
            d => d.State == WebhookDeliveryState.Delivered && db.Webhooks.Any(w => w.Id == d.WebhookId && w.Url == address), Cancellation));
        never.Release(10_000);
    }

    private async Task<HttpClient> ClientAsync(string outlet) => await ClientOfAsync(await AccountAsync(outlet, a => a.Webhooks = true));

    private static Task<WebhookSubscription> AddAsync(HttpClient client, object definition) =>
        SendAsync<WebhookSubscription>(client, HttpMethod.Post, Webhooks, definition);

    private static async Task<WebhookSubscription> ReadAsync(HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<WebhookSubscription>($"{Webhooks}/{id}", Cancellation))!;

    private static async Task<WebhookDeliveryPage> PageAsync(HttpClient client, string address) =>
        (await client.GetFromJsonAsync<WebhookDeliveryPage>(address, Cancellation))!;

    private static async Task<T> SendAsync<T>(HttpClient client, HttpMethod method, string address, object? body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        return (await answer.Content.ReadFromJsonAsync<T>(Cancellation))!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
