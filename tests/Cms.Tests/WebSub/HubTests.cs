using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Outgoing;
using CommsPortal.Cms.WebSub;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.WebSub;

public sealed class HubOnSqlite : HubTests<Sqlite>;

public sealed class HubOnPostgres : HubTests<Postgres>;

/// <summary>The hub with a subscriber and a site on the loopback, and a clock that tests set.</summary>
public abstract class HubTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Site = "http://127.0.0.1:5000";
    private const string Topic = Site + "/tin-tuc/rss.xml";

    private readonly ConcurrentDictionary<string, string> feeds = new() { ["/tin-tuc/rss.xml"] = "<rss>cũ</rss>", ["/van-ban/rss.xml"] = "<rss>văn bản</rss>" };
    private int status = 200;
    private bool confirms = true;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_subscribes_and_confirms_gets_the_feed_when_it_changes_signed_with_its_secret()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        using var reader = Reader(site);
        var hub = Hub(reader);
        await AskAsync(HubMode.Subscribe, subscriber, secret: "bí mật");
        await RunAsync(hub);
        var query = QueryOf(Assert.Single(subscriber.Received));
        Assert.Equal(("x", "subscribe", Topic, "7200"), (query["own"], query["hub.mode"], query["hub.topic"], query["hub.lease_seconds"]));

        feeds["/tin-tuc/rss.xml"] = "<rss>mới</rss>";
        await PublishAsync("Bài mới");
        await RunAsync(hub);
        var sent = Assert.Single(Sent(subscriber));
        Assert.Equal(("<rss>mới</rss>", "application/rss+xml; charset=utf-8"), (sent.Body, sent.Headers["Content-Type"]));
        Assert.Equal($"<http://127.0.0.1:5100/websub>; rel=\"hub\", <{Topic}>; rel=\"self\"", sent.Headers["Link"]);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes("bí mật"), Encoding.UTF8.GetBytes(sent.Body));
        Assert.Equal("sha256=" + Convert.ToHexStringLower(signature), sent.Headers["X-Hub-Signature"]);
        await using var db = OpenDatabase();
        Assert.DoesNotContain("bí mật", (await db.FeedSubscriptions.SingleAsync(Cancellation)).Secret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_confirm_gets_nothing_and_cannot_end_what_another_began()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        using var reader = Reader(site);
        var hub = Hub(reader);
        confirms = false;
        await AskAsync(HubMode.Subscribe, subscriber);
        await RunAsync(hub);
        Assert.Equal(0, await CountAsync());
        confirms = true;
        await AskAsync(HubMode.Subscribe, subscriber);
        await RunAsync(hub);
        confirms = false;
        await AskAsync(HubMode.Unsubscribe, subscriber);
        await RunAsync(hub);
        feeds["/tin-tuc/rss.xml"] = "<rss>mới</rss>";
        await PublishAsync("Vẫn được gửi");
        await RunAsync(hub);
        Assert.Single(Sent(subscriber));
        confirms = true;
        await AskAsync(HubMode.Unsubscribe, subscriber);
        await RunAsync(hub);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_change_concerns_only_the_feeds_it_may_show_in()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        using var reader = Reader(site);
        var hub = Hub(reader);
        await AskAsync(HubMode.Subscribe, subscriber);
        await AskAsync(HubMode.Subscribe, subscriber, Site + "/van-ban/rss.xml");
        await RunAsync(hub);
        await SettleAsync(hub);
        site.Received.Clear();
        feeds["/tin-tuc/rss.xml"] = "<rss>mới</rss>";
        await PublishAsync("Một tin");
        await RunAsync(hub);
        Assert.Equal(["/tin-tuc/rss.xml"], site.Received.Select(r => r.Target));
        Assert.Single(Sent(subscriber));
    }

    [Fact]
    public async Task A_feed_that_the_site_has_not_made_anew_yet_is_looked_at_again()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        using var reader = Reader(site);
        var hub = Hub(reader);
        await AskAsync(HubMode.Subscribe, subscriber);
        await RunAsync(hub);
        await SettleAsync(hub);
        await PublishAsync("Trang cũ còn trong bộ nhớ");
        await RunAsync(hub);
        Assert.Empty(Sent(subscriber));
        feeds["/tin-tuc/rss.xml"] = "<rss>mới</rss>";
        Time.Advance(TimeSpan.FromSeconds(1));
        await RunAsync(hub);
        Assert.Single(Sent(subscriber));
        await SettleAsync(hub);
        Assert.Single(Sent(subscriber));
        await using var db = OpenDatabase();
        Assert.Null((await db.FeedSubscriptions.SingleAsync(Cancellation)).DueAt);
    }

    [Fact]
    public async Task Who_fails_gets_the_newest_feed_later_and_who_is_gone_gets_nothing_any_more()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        using var reader = Reader(site);
        var hub = Hub(reader);
        await AskAsync(HubMode.Subscribe, subscriber);
        await RunAsync(hub);
        status = 500;
        feeds["/tin-tuc/rss.xml"] = "<rss>một</rss>";
        await PublishAsync("Một");
        await RunAsync(hub);
        feeds["/tin-tuc/rss.xml"] = "<rss>hai</rss>";
        await PublishAsync("Hai");
        await RunAsync(hub);
        Assert.Equal(["<rss>một</rss>"], Sent(subscriber).Select(r => r.Body));
        status = 204;
        Time.Advance(TimeSpan.FromSeconds(6));
        await RunAsync(hub);
        Assert.Equal(["<rss>một</rss>", "<rss>hai</rss>"], Sent(subscriber).Select(r => r.Body));
        status = 410;
        feeds["/tin-tuc/rss.xml"] = "<rss>ba</rss>";
        await PublishAsync("Ba");
        await RunAsync(hub);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_lease_ends_unless_it_is_renewed()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        using var reader = Reader(site);
        var hub = Hub(reader);
        await AskAsync(HubMode.Subscribe, subscriber);
        await RunAsync(hub);
        Time.Advance(TimeSpan.FromMinutes(90));
        await AskAsync(HubMode.Subscribe, subscriber);
        await RunAsync(hub);
        Time.Advance(TimeSpan.FromMinutes(90));
        feeds["/tin-tuc/rss.xml"] = "<rss>một</rss>";
        await PublishAsync("Còn hạn");
        await RunAsync(hub);
        Assert.Single(Sent(subscriber));
        Time.Advance(TimeSpan.FromMinutes(60));
        feeds["/tin-tuc/rss.xml"] = "<rss>hai</rss>";
        await PublishAsync("Hết hạn");
        await SettleAsync(hub);
        Assert.Single(Sent(subscriber));
        await hub.ClearAsync(Cancellation);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_feed_that_the_site_does_not_have_is_denied()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        using var reader = Reader(site);
        await AskAsync(HubMode.Subscribe, subscriber, Site + "/linh-vuc/khong-co/rss.xml");
        await RunAsync(Hub(reader));
        var query = QueryOf(Assert.Single(subscriber.Received));
        Assert.Equal(("denied", Site + "/linh-vuc/khong-co/rss.xml"), (query["hub.mode"], query["hub.topic"]));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Two_nodes_send_a_feed_once()
    {
        await using var site = await SiteAsync();
        await using var subscriber = await SubscriberAsync();
        await using var other = Build(Time);
        using var reader = Reader(site);
        var (one, two) = (Hub(reader), ActivatorUtilities.CreateInstance<HubDispatcher>(other, reader));
        await AskAsync(HubMode.Subscribe, subscriber);
        await Task.WhenAll(RunAsync(one), RunAsync(two));
        Assert.Single(subscriber.Received);
        feeds["/tin-tuc/rss.xml"] = "<rss>mới</rss>";
        await PublishAsync("Một lần");
        await Task.WhenAll(RunAsync(one), RunAsync(two));
        Assert.Single(Sent(subscriber));
    }

    private Task<Receiver> SiteAsync() => Receiver.StartAsync(async (context, request) =>
    {
        context.Response.StatusCode = feeds.TryGetValue(request.Target, out var feed) ? 200 : 404;
        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        await context.Response.WriteAsync(feed ?? "");
    });

    private Task<Receiver> SubscriberAsync() => Receiver.StartAsync(async (context, request) =>
    {
        context.Response.StatusCode = request.Method == "POST" ? status : 200;
        if (request.Method == "GET")
            await context.Response.WriteAsync(confirms ? context.Request.Query["hub.challenge"].ToString() : "no");
    });

    private static Dictionary<string, string> QueryOf(ReceivedRequest request) =>
        QueryHelpers.ParseQuery(request.Target.Split('?')[1]).ToDictionary(q => q.Key, q => q.Value.ToString());

    private static List<ReceivedRequest> Sent(Receiver subscriber) => [.. subscriber.Received.Where(r => r.Method == "POST")];

    private static TopicReader Reader(Receiver site) => new(
        Microsoft.Extensions.Options.Options.Create(new WebSubOptions { SiteUrl = site.Address }), Microsoft.Extensions.Options.Options.Create(new PortalOptions()));

    private HubDispatcher Hub(TopicReader reader) => ActivatorUtilities.CreateInstance<HubDispatcher>(Services, reader);

    private Task AskAsync(HubMode mode, Receiver subscriber, string topic = Topic, string? secret = null) =>
        Services.GetRequiredService<RequestSubscription>().ExecuteAsync(
            new HubRequest(mode, topic, Services.GetRequiredService<FeedTopics>().TagOf(topic)!, subscriber.Address + "callback?own=x", 7_200, secret), Cancellation);

    private async Task PublishAsync(string headline)
    {
        await Newsroom.PublishNewAsync(Newsroom.News(headline));
        var follower = Services.GetRequiredService<HubFollower>();
        await using var db = OpenDatabase();
        await follower.HandleAsync(await ChangeLog.ReadAsync(db, await follower.ReadCursorAsync(Cancellation), 100, Cancellation), Cancellation);
    }

    // What one step leaves due at this very moment is done as well.
    private static async Task RunAsync(HubDispatcher hub)
    {
        while (await hub.RunDueAsync(Cancellation) > 0)
        {
        }
    }

    /// <summary>Until the hub has looked often enough.</summary>
    private async Task SettleAsync(HubDispatcher hub)
    {
        for (var i = 0; i < 6; i++)
        {
            await RunAsync(hub);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<int> CountAsync()
    {
        await using var db = OpenDatabase();
        return await db.FeedSubscriptions.CountAsync(Cancellation);
    }
}
