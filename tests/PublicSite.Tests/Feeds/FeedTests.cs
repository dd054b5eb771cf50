using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace CommsPortal.PublicSite.Tests.Feeds;

public sealed class FeedTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private readonly Site _site = filled.Site;

    public static TheoryData<string> Listings { get; } =
        ["", "/tin-tuc", "/chuyen-muc", "/chuyen-muc/guong-sang", "/cau-chuyen", "/guong-dien-hinh", "/van-ban", "/phong-trao", "/tru-cot/kinh-te-so", "/linh-vuc/y-te", "/dia-phuong/quan-1", "/don-vi/so-y-te", "/the/chuyen-doi-so", "/en", "/en/news"];

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task Every_listing_has_three_feeds(string listing)
    {
        foreach (var (file, type) in new[] { ("rss.xml", "application/rss+xml"), ("atom.xml", "application/atom+xml"), ("feed.json", "application/feed+json") })
        {
            using var response = await _site.GetAsync($"{listing}/{file}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Rss_carries_whole_articles_with_absolute_addresses_and_the_sample_notice()
    {
        var feed = XDocument.Parse(await (await _site.GetAsync("/tin-tuc/rss.xml")).Content.ReadAsStringAsync());

        var item = Assert.Single(feed.Descendants("item"));
        Assert.Equal("Tiêu đề news a", item.Element("title")!.Value);
        Assert.Equal(Site.Address + "/tin-tuc/a", item.Element("link")!.Value);
        Assert.Equal("Sat, 21 Nov 2026 01:30:00 GMT", item.Element("pubDate")!.Value);
        var html = item.Element(Content + "encoded")!.Value;
        Assert.Contains("Nội dung mẫu", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Site.Address}/tin-tuc/khac\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_names_itself_its_page_and_stable_identifiers()
    {
        var feed = XDocument.Parse(await (await _site.GetAsync("/atom.xml")).Content.ReadAsStringAsync()).Root!;

        Assert.Equal(Site.Address + "/atom.xml", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal(6, feed.Elements(Atom + "entry").Count());
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_feed_has_what_version_1_1_asks_for()
    {
        using var feed = JsonDocument.Parse(await (await _site.GetAsync("/guong-dien-hinh/feed.json")).Content.ReadAsStringAsync());

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        var item = feed.RootElement.GetProperty("items")[0];
        Assert.All(["id", "url", "title", "content_html", "date_published"], member => Assert.NotEmpty(item.GetProperty(member).GetString()!));
        Assert.StartsWith(Site.Address, item.GetProperty("image").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_feed_answers_304()
    {
        using var first = await _site.GetAsync("/rss.xml");
        using var second = await _site.GetAsync("/rss.xml", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Text_that_xml_cannot_carry_does_not_break_a_feed()
    {
        await using var site = new Site();
        site.Cms.Publish(Sample.News("x") with { Headline = "a\u0001b \ud83d\ude00 <&>", Tags = ["\uffff"] });

        var feed = XDocument.Parse(await (await site.GetAsync("/rss.xml")).Content.ReadAsStringAsync());

        Assert.Equal("ab \ud83d\ude00 <&>", feed.Descendants("item").Single().Element("title")!.Value);
    }

    [Fact]
    public async Task The_sitemap_lists_pages_and_articles_and_robots_points_to_it()
    {
        var map = XDocument.Parse(await (await _site.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync());
        var addresses = map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();

        Assert.Contains(Site.Address + "/", addresses);
        Assert.Contains(Site.Address + "/cau-chuyen/c", addresses);
        Assert.Contains(Site.Address + "/en/news/g", addresses);
        Assert.Contains($"Sitemap: {Site.Address}/sitemap.xml", await (await _site.GetAsync("/robots.txt")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_site_has_an_index_of_sitemaps_that_together_list_everything_once()
    {
        await using var site = new Site();
        site.Cms.Publish(Enumerable.Range(0, 1050).Select(n => Sample.News($"bai-{n}", n)));

        var index = XDocument.Parse(await (await site.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync());
        var parts = index.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath).ToList();
        var addresses = new List<string>();
        foreach (var part in parts)
            addresses.AddRange(XDocument.Parse(await (await site.GetAsync(part)).Content.ReadAsStringAsync()).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value));

        Assert.Equal(["/sitemap-1.xml", "/sitemap-2.xml"], parts);
        Assert.Equal(1050, addresses.Count(address => address.Contains("/tin-tuc/bai-", StringComparison.Ordinal)));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    }
}
