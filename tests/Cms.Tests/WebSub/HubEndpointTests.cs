using System.Net;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.WebSub;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.WebSub;

/// <summary>What subscribers send to the hub over HTTP.</summary>
public sealed class HubEndpointTests(CmsHost<Sqlite> host) : CmsHostTest<Sqlite>(host)
{
    private const string Topic = "http://127.0.0.1:5000/tin-tuc/rss.xml";

    [Theory]
    [InlineData("subscribe")]
    [InlineData("unsubscribe")]
    public async Task A_good_request_is_accepted_and_awaits_confirmation(string mode)
    {
        using var answer = await AskAsync(("hub.mode", mode), ("hub.topic", Topic), ("hub.callback", $"https://reader.example/{mode}"), ("hub.secret", "x"));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<CommsPortal.Cms.Storage.PortalDbContext>>().CreateDbContextAsync(Cancellation);
        // The site is not there in this test, so that it goes on waiting.
        var kept = await db.FeedSubscriptions.SingleAsync(s => s.Callback == $"https://reader.example/{mode}", Cancellation);
        Assert.Equal((null, "type:news"), (kept.LeaseUntil, kept.Tag));
    }

    [Theory]
    [InlineData("hub.mode", "publish")]
    [InlineData("hub.topic", "http://127.0.0.1:5000/tin-tuc")]
    [InlineData("hub.topic", "https://elsewhere.example/rss.xml")]
    [InlineData("hub.callback", "https://192.168.1.1/")]
    [InlineData("hub.callback", "ftp://reader.example/")]
    [InlineData("hub.lease_seconds", "-1")]
    [InlineData("hub.secret", null)]
    public async Task What_is_wrong_is_named(string name, string? value)
    {
        var form = new Dictionary<string, string>
        {
            ["hub.mode"] = "subscribe",
            ["hub.topic"] = Topic,
            ["hub.callback"] = "https://reader.example/",
            [name] = value ?? new string('x', 200),
        };
        using var answer = await AskAsync([.. form.Select(f => (f.Key, f.Value))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errors"]![name]);
    }

    [Fact]
    public async Task What_is_no_form_or_too_large_is_refused()
    {
        using var json = new StringContent("{}", null, "application/json");
        using var refused = await Client.PostAsync(new Uri("/websub", UriKind.Relative), json, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var large = await AskAsync(("hub.topic", new string('x', 20_000)));
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
    }

    [Theory]
    [InlineData("/rss.xml", "locale:vi")]
    [InlineData("/en/atom.xml", "locale:en")]
    [InlineData("/tin-tuc/feed.json", "type:news")]
    [InlineData("/en/news/rss.xml", "type:news")]
    [InlineData("/chuyen-muc/guong-sang/rss.xml", "column:guong-sang")]
    [InlineData("/tru-cot/chinh-quyen-so/rss.xml", "pillars:chinh-quyen-so")]
    [InlineData("/en/localities/quan-1/rss.xml", "localities:quan-1")]
    [InlineData("/the/y-te/rss.xml", "tag:y-te")]
    [InlineData("/tim-kiem/rss.xml?q=y+t%E1%BA%BF", "locale:vi")]
    [InlineData("/tin-tuc", null)]
    [InlineData("//elsewhere.example/rss.xml", null)]
    [InlineData("/rss.xml#x", null)]
    public void A_feed_is_known_by_its_address(string path, string? tag)
    {
        var topic = path.StartsWith("//", StringComparison.Ordinal) ? "http:" + path : "http://127.0.0.1:5000" + path;
        Assert.Equal(tag, Host.Services.GetRequiredService<FeedTopics>().TagOf(topic));
    }

    private Task<HttpResponseMessage> AskAsync(params (string Name, string Value)[] form) =>
        Client.PostAsync(new Uri("/websub", UriKind.Relative), new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))), Cancellation);
}
