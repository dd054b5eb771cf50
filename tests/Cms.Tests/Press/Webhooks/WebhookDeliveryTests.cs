using System.Globalization;
using System.Text.Json;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Outgoing;
using CommsPortal.Contracts.Press;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Webhooks;

public sealed class WebhookDeliveryOnSqlite : WebhookDeliveryTests<Sqlite>;

public sealed class WebhookDeliveryOnPostgres : WebhookDeliveryTests<Postgres>;

/// <summary>What a webhook is sent, in which form, and of what it is not told.</summary>
public abstract class WebhookDeliveryTests<TDatabase> : WebhookTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Messages_pass_the_verifiers_of_others_also_while_a_secret_is_exchanged()
    {
        await using var receiver = await Receiver.AnsweringAsync(204);
        var caller = await CallerAsync("Báo Kiểm Chứng");
        var (shared, secret) = await ListenAsync(caller, receiver);
        var (_, pair) = await ListenAsync(caller, receiver, new WebhookDefinition { Signature = "v1a" });
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin thứ nhất"));
        Assert.Equal(2, await RunAsync());
        var cases = receiver.Received.Select(r => Case(r, r.Headers["webhook-signature"].StartsWith("v1,", StringComparison.Ordinal) ? secret.ToString() : pair.PublicKey!)).ToList();
        Assert.Equal(2, cases.Count);

        // Both secrets verify while they overlap, and only the new one afterwards.
        var (_, exchanged) = await Services.GetRequiredService<RotateWebhookSecret>().ExecuteAsync(caller, shared.Id, Cancellation);
        var (_, exchangedPair) = await Services.GetRequiredService<RotateWebhookSecret>().ExecuteAsync(caller, (await OtherThanAsync(shared.Id)).Id, Cancellation);
        await Newsroom.RepublishAsync(id, Newsroom.News("Tin thứ nhất, sửa"));
        await RunAsync();
        foreach (var request in receiver.Received.Skip(2))
        {
            Assert.Equal(2, request.Headers["webhook-signature"].Split(' ').Length);
            var isPair = request.Headers["webhook-signature"].StartsWith("v1a,", StringComparison.Ordinal);
            cases.Add(Case(request, isPair ? pair.PublicKey! : secret.ToString()));
            cases.Add(Case(request, isPair ? exchangedPair.PublicKey! : exchanged.ToString()));
        }

        Time.Advance(TimeSpan.FromHours(25));
        await Newsroom.RepublishAsync(id, Newsroom.News("Tin thứ nhất, sửa nữa"));
        await RunAsync();
        Assert.All(receiver.Received.Skip(4), r => Assert.DoesNotContain(' ', r.Headers["webhook-signature"]));
        Assert.Equal((6, 6), (cases.Count, receiver.Received.Count));
        var file = Path.Combine(Options.DataDirectory, "received.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(cases), Cancellation);
        Assert.Equal("good", (await Judges.RunAsync("webhooks.mjs", file)).Trim());
    }

    [Fact]
    public async Task A_message_tells_what_changed_and_where_to_read_it_and_no_more()
    {
        await using var receiver = await Receiver.AnsweringAsync(200);
        await ListenAsync(await CallerAsync("Báo Mỏng"), receiver);
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Đầu đề không gửi đi"));
        await RunAsync();
        var request = Assert.Single(receiver.Received);
        Assert.Equal(("POST", "/hook", "application/json"), (request.Method, request.Target, request.Headers["Content-Type"]));
        Assert.DoesNotContain("Đầu đề", request.Body, StringComparison.Ordinal);
        var told = EventOf(request);
        Assert.Equal(("article.published", 1L, "published", (Guid?)id, (int?)1), (told.Type, told.Data.Sequence, told.Data.Kind, told.Data.ArticleId, told.Data.Edition));
        Assert.Equal($"http://127.0.0.1:5100/api/v1/articles/{id}", told.Data.Links!.Article);
        Assert.Equal(Time.Now(), told.Timestamp);
        var delivery = Assert.Single(await DeliveriesAsync((await OtherThanAsync(Guid.Empty)).Id));
        Assert.Equal((WebhookDeliveryState.Delivered, 1, (int?)200, request.Headers["webhook-id"], request.Body),
            (delivery.State, delivery.Attempts, delivery.Status, delivery.MessageId, delivery.Body));
    }

    [Fact]
    public async Task A_webhook_is_told_of_what_its_filters_let_pass_and_of_nothing_before_it_was_made()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Trước khi có webhook"));
        await using var all = await Receiver.AnsweringAsync(200);
        await using var tagged = await Receiver.AnsweringAsync(200);
        await using var kinds = await Receiver.AnsweringAsync(200);
        await using var types = await Receiver.AnsweringAsync(200);
        var caller = await CallerAsync("Báo Có Chọn");
        await ListenAsync(caller, all);
        await ListenAsync(caller, tagged, new WebhookDefinition { Terms = ["tag:y-te", "tag:giao-duc"] });
        await ListenAsync(caller, kinds, new WebhookDefinition { Kinds = ["updated"] });
        await ListenAsync(caller, types, new WebhookDefinition { Types = ["case-study"] });
        var health = await Newsroom.PublishNewAsync(Newsroom.News("Về y tế", n => n.Tags = ["Y tế"]));
        await Newsroom.PublishNewAsync(Newsroom.News("Về giao thông", n => n.Tags = ["Giao thông"]));
        await Newsroom.RepublishAsync(health, Newsroom.News("Về y tế, sửa", n => n.Tags = ["Y tế"]));
        await RunAsync();
        Assert.Equal([2, 3, 4], all.Received.Select(SequenceOf).Order());
        Assert.Equal([2, 4], tagged.Received.Select(SequenceOf).Order());
        Assert.Equal([4], kinds.Received.Select(SequenceOf));
        Assert.Empty(types.Received);
    }

    [Fact]
    public async Task An_account_without_access_is_sent_nothing_any_more()
    {
        await using var receiver = await Receiver.AnsweringAsync(200);
        var caller = await CallerAsync("Báo Bị Thu Hồi");
        await ListenAsync(caller, receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Đã vào hàng đợi"));
        await FollowAsync(Services);
        await using (var db = OpenDatabase())
            await db.PressAccounts.ExecuteUpdateAsync(s => s.SetProperty(a => a.RevokedAt, Time.Now()), Cancellation);
        await Newsroom.PublishNewAsync(Newsroom.News("Sau khi thu hồi"));
        Assert.Equal(0, await RunAsync());
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task What_is_under_embargo_is_told_to_entitled_accounts_that_want_it_and_to_nobody_else()
    {
        await using var entitled = await Receiver.AnsweringAsync(200);
        await using var unwilling = await Receiver.AnsweringAsync(200);
        await using var others = await Receiver.AnsweringAsync(200);
        var caller = await CallerAsync("Báo Được Trước", embargoes: true);
        await ListenAsync(caller, entitled, new WebhookDefinition { Embargoes = true });
        await ListenAsync(caller, unwilling);
        await ListenAsync(await CallerAsync("Báo Thường"), others);
        var article = await Newsroom.DraftAsync(Newsroom.News("Chưa đến giờ"));
        await GiveAsync(article, 1);
        Assert.Equal(1, await RunAsync());
        var told = EventOf(Assert.Single(entitled.Received));
        Assert.Equal((0L, (long?)1, "published", Time.Now().AddHours(1)), (told.Data.Sequence, told.Data.EmbargoSequence, told.Data.Kind, told.Data.EmbargoedUntil!.Value));
        Assert.Equal(($"http://127.0.0.1:5100/press/v1/articles/{article}", null), (told.Data.Links!.Article, told.Data.Links.Page));
        Assert.Empty(unwilling.Received);
        Assert.Empty(others.Received);

        // Entitlement that ends between queueing and sending keeps the message here.
        await GiveAsync(article, 2);
        await Services.GetRequiredService<WebhookQueue>().TakeEmbargoesAsync(Cancellation);
        await using (var db = OpenDatabase())
            await db.PressAccounts.ExecuteUpdateAsync(s => s.SetProperty(a => a.Embargoes, false), Cancellation);
        await RunAsync();
        Assert.Single(entitled.Received);
        await using var after = OpenDatabase();
        Assert.Equal(WebhookDeliveryState.Cancelled, (await after.WebhookDeliveries.SingleAsync(d => d.Sequence == 2, Cancellation)).State);
    }

    // As the transaction that gives under embargo does it.
    private async Task GiveAsync(Guid article, long sequence)
    {
        await using var db = OpenDatabase();
        db.EmbargoChanges.Add(new EmbargoChange
        {
            Sequence = sequence,
            Kind = "published",
            ArticleId = article,
            Edition = 1,
            Hash = "0",
            At = Time.Now(),
            EmbargoedUntil = Time.Now().AddHours(1),
            Type = "news",
            Locale = "vi",
            Path = "/tin-tuc/chua-den-gio",
        });
        await db.LogHeads.Where(h => h.Name == "embargoes").ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, sequence), Cancellation);
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<Webhook> OtherThanAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Webhooks.AsNoTracking().SingleAsync(w => w.Id != id, Cancellation);
    }

    private object Case(ReceivedRequest request, string key) => new
    {
        key,
        at = Time.GetUtcNow().ToUnixTimeMilliseconds(),
        headers = request.Headers.Where(h => h.Key.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(h => h.Key.ToLower(CultureInfo.InvariantCulture), h => h.Value),
        body = request.Body,
    };
}
