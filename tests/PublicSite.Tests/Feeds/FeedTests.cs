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
    public async Task A_feed_pages_through_everything_once_and_says_where_it_stands()
    {
        await using var site = new Site();
        site.Cms.Publish(Enumerable.Range(0, 65).Select(n => Sample.News($"bai-{n}", n)));

        var ids = new List<string>();
        var pages = new List<string>();
        for (string? next = "/tin-tuc/atom.xml"; next is not null;)
        {
            pages.Add(next);
            var feed = XDocument.Parse(await (await site.GetAsync(next)).Content.ReadAsStringAsync()).Root!;
            ids.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
            var links = feed.Elements(Atom + "link").ToDictionary(link => link.Attribute("rel")!.Value, link => new Uri(link.Attribute("href")!.Value).PathAndQuery);
            Assert.Equal(next, links["self"]);
            Assert.Equal("/tin-tuc/atom.xml", links["first"]);
            Assert.Equal("/tin-tuc/atom.xml?trang=3", links["last"]);
            Assert.Equal(pages.Count == 1 ? null : pages[^2], links.GetValueOrDefault("previous"));
            next = links.GetValueOrDefault("next");
        }

        Assert.Equal(3, pages.Count);
        Assert.Equal(65, ids.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/tin-tuc/atom.xml?trang=4")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/tin-tuc/atom.xml?trang=501")).StatusCode);
    }

    [Fact]
    public async Task A_hub_is_named_in_every_format_and_in_the_headers()
    {
        await using var site = new Site(("Site:HubUrl", "https://cms.example.vn/websub"));
        site.Cms.Publish(Sample.News("a"));

        foreach (var file in new[] { "rss.xml", "atom.xml", "feed.json" })
        {
            using var response = await site.GetAsync("/tin-tuc/" + file);
            var links = string.Join(", ", response.Headers.GetValues("Link"));
            Assert.Contains("<https://cms.example.vn/websub>; rel=\"hub\"", links, StringComparison.Ordinal);
            Assert.Contains($"<{Site.Address}/tin-tuc/{file}>; rel=\"self\"", links, StringComparison.Ordinal);
            Assert.Contains("https://cms.example.vn/websub", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_withdrawn_is_a_deleted_entry_of_its_listings_and_of_no_other()
    {
        await using var site = new Site();
        var gone = Sample.News("gone");
        var back = Sample.News("back");
        site.Cms.Publish([gone, back, Sample.News("stays"), Sample.Campaign("f")]);
        await site.CaughtUpAsync();
        Assert.Empty(await DeletedAsync(site, "/tin-tuc/atom.xml"));

        site.Cms.Withdraw(gone.Id, "Sai số liệu");
        site.Cms.Withdraw(back.Id, "Nhầm");
        site.Cms.Publish(back with { Edition = 2 });
        await site.CaughtUpAsync();

        foreach (var listing in new[] { "", "/tin-tuc", "/the/chuyen-doi-so" })
        {
            var deleted = Assert.Single(await DeletedAsync(site, listing + "/atom.xml"));
            Assert.Equal($"urn:uuid:{gone.Id}", deleted.Attribute("ref")!.Value);
            Assert.NotNull(deleted.Attribute("when"));
        }

        Assert.Empty(await DeletedAsync(site, "/phong-trao/atom.xml"));
        Assert.Empty(await DeletedAsync(site, "/en/news/atom.xml"));
    }

    [Fact]
    public async Task A_client_that_knows_dates_only_is_told_nothing_changed_until_something_did()
    {
        await using var site = new Site();
        var article = Sample.News("a");
        site.Cms.Publish(article);
        await site.CaughtUpAsync();
        using var first = await site.GetAsync("/rss.xml");
        var modified = first.Content.Headers.LastModified!.Value;

        using var same = await site.GetAsync("/rss.xml", ("If-Modified-Since", modified.ToString("R", null)));
        using var both = await site.GetAsync("/rss.xml", ("If-Modified-Since", modified.ToString("R", null)), ("If-None-Match", "\"other\""));
        site.Cms.Withdraw(article.Id, "Sai");
        await site.CaughtUpAsync();
        using var after = await site.GetAsync("/atom.xml", ("If-Modified-Since", modified.ToString("R", null)));

        Assert.Equal(article.Updated, modified);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, both.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_search_has_feeds_that_search_engines_do_not_list()
    {
        await using var site = new Site();
        site.Cms.Publish(Enumerable.Range(0, 12).Select(n => Sample.News($"bai-{n}", n) with { Headline = $"Số hóa {n}" }));
        site.Cms.Publish(Sample.Campaign("f"));

        using var response = await site.GetAsync("/tim-kiem/rss.xml?q=so%20hoa&linh-vuc=y-te&la=1");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync());
        var page = await site.PageAsync("/tim-kiem?q=so%20hoa&linh-vuc=y-te");

        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal(10, feed.Descendants("item").Count());
        Assert.Equal("Số hóa 11", feed.Descendants("item").First().Element("title")!.Value);
        var next = feed.Descendants(Atom + "link").Single(link => link.Attribute("rel")!.Value == "next").Attribute("href")!.Value;
        Assert.Equal(2, XDocument.Parse(await (await site.GetAsync(new Uri(next).PathAndQuery)).Content.ReadAsStringAsync()).Descendants("item").Count());
        Assert.Equal("/tim-kiem/rss.xml?q=so%20hoa&linh-vuc=y-te", page.QuerySelector("link[type='application/rss+xml']")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/tim-kiem/rss.xml")).StatusCode);
        Assert.All(site.Cms.Requests.Where(request => request.Contains("/search?", StringComparison.Ordinal)).Take(1), request => Assert.Contains("counted=false", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_narrowed_section_has_feeds_of_its_own_and_its_page_names_them()
    {
        var page = await _site.PageAsync("/guong-dien-hinh?loai=collective");
        Assert.Equal("/guong-dien-hinh/atom.xml?loai=collective", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));

        var others = XDocument.Parse(await (await _site.GetAsync("/guong-dien-hinh/atom.xml?loai=collective")).Content.ReadAsStringAsync()).Root!;
        var own = XDocument.Parse(await (await _site.GetAsync("/guong-dien-hinh/atom.xml?loai=individual")).Content.ReadAsStringAsync()).Root!;

        Assert.Empty(others.Elements(Atom + "entry"));
        Assert.Single(own.Elements(Atom + "entry"));
    }

    [Fact]
    public async Task Content_is_whole_with_figures_corrections_and_files()
    {
        await using var site = new Site();
        site.Cms.Publish([
            Sample.CaseStudy("c"),
            Sample.Document("e"),
            Sample.News("a") with { Corrections = [new(Sample.Day, 2, "31 hộ", "13 <hộ>")], Body = new("", "<p><a href=\"#n1\">1</a></p>", "") },
        ]);

        var feed = XDocument.Parse(await (await site.GetAsync("/rss.xml")).Content.ReadAsStringAsync());

        string ContentOf(string path) => feed.Descendants("item").Single(item => item.Element("link")!.Value.EndsWith(path, StringComparison.Ordinal)).Element(Content + "encoded")!.Value;
        Assert.All(["Vấn đề ở kho.", "Thời gian chờ", "1.234,5", "Bắt đầu từ ấp."], text => Assert.Contains(text, ContentOf("/cau-chuyen/c"), StringComparison.Ordinal));
        Assert.All(["17-CT/TU", $"href=\"{Site.Address}/media/"], text => Assert.Contains(text, ContentOf("/van-ban/e"), StringComparison.Ordinal));
        Assert.All(["<del>31 hộ</del>", "<ins>13 &lt;hộ&gt;</ins>", $"href=\"{Site.Address}/tin-tuc/a#n1\""], text => Assert.Contains(text, ContentOf("/tin-tuc/a"), StringComparison.Ordinal));
        var enclosure = feed.Descendants("enclosure").Single();
        Assert.Equal(("1500000", "application/pdf"), (enclosure.Attribute("length")!.Value, enclosure.Attribute("type")!.Value));
    }

    private static async Task<List<XElement>> DeletedAsync(Site site, string path)
    {
        XNamespace tombstones = "http://purl.org/atompub/tombstones/1.0";
        return [.. XDocument.Parse(await (await site.GetAsync(path)).Content.ReadAsStringAsync()).Descendants(tombstones + "deleted-entry")];
    }
}
