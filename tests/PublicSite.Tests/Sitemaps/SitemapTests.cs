using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Tests.Sitemaps;

public sealed class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly XmlSchemaSet Urls = Schemas(
        "node_modules/sitemap/schema/sitemap.xsd", "schemas/sitemap-image.xsd", "schemas/sitemap-news.xsd", "schemas/sitemap-xhtml.xsd");

    private static readonly XmlSchemaSet Index = Schemas("schemas/siteindex.xsd");

    [Fact]
    public async Task The_sitemap_lists_pages_and_articles_and_robots_points_to_it()
    {
        await using var site = new Site();
        Sample.Fill(site.Cms);

        var addresses = await AddressesAsync(site);

        Assert.Contains(Site.Address + "/", addresses);
        Assert.Contains(Site.Address + "/cau-chuyen/c", addresses);
        Assert.Contains(Site.Address + "/en/news/g", addresses);
        Assert.Contains(Site.Address + "/en/columns", addresses);
        Assert.Contains($"Sitemap: {Site.Address}/sitemap.xml", await (await site.GetAsync("/robots.txt")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_articles_are_divided_by_the_calendar_and_together_the_parts_list_everything_once()
    {
        await using var site = new Site();
        site.Cms.Publish(Enumerable.Range(0, 2100).Select(n => Sample.News($"bai-{n}", n)));
        site.Cms.Publish(Sample.News("cu", -60 * 24 * 700));

        var parts = (await ReadAsync(site, "/sitemap.xml", Index)).Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();
        var addresses = await AddressesAsync(site);

        Assert.Equal(["/sitemap-2024.xml", "/sitemap-2026-11-21.xml", "/sitemap-2026-11-22.xml"], parts.Where(part => part.Any(char.IsAsciiDigit)));
        Assert.Equal(2100, addresses.Count(address => address.Contains("/tin-tuc/bai-", StringComparison.Ordinal)));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    }

    [Fact]
    public async Task An_article_says_when_it_changed_its_picture_and_its_other_language()
    {
        await using var site = new Site();
        var english = Sample.English("g");
        var article = Sample.News("a") with
        {
            Updated = Sample.Day.AddHours(5),
            Translations = [new Translation("en", english.Id, english.Headline, english.Path)],
        };
        site.Cms.Publish([article, english]);

        var index = await ReadAsync(site, "/sitemap.xml", Index);
        var part = await ReadAsync(site, "/sitemap-2026.xml", Urls);

        var url = part.Descendants(Map + "url").Single(url => url.Element(Map + "loc")!.Value == Site.Address + "/tin-tuc/a");
        Assert.Equal(article.Updated, DateTimeOffset.Parse(url.Element(Map + "lastmod")!.Value, null));
        Assert.Equal($"{Site.Address}/media/0198c2a0-0000-7000-8000-000000000002/w1200.jpg", url.Element(Image + "image")!.Element(Image + "loc")!.Value);
        Assert.Equal(
            [("vi", Site.Address + "/tin-tuc/a"), ("en", Site.Address + "/en/news/g")],
            url.Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
        var said = index.Descendants(Map + "sitemap").Single(map => map.Element(Map + "loc")!.Value.EndsWith("/sitemap-2026.xml", StringComparison.Ordinal));
        Assert.Equal(article.Updated, DateTimeOffset.Parse(said.Element(Map + "lastmod")!.Value, null));
    }

    [Fact]
    public async Task The_news_are_those_of_the_last_two_days_and_at_most_a_thousand()
    {
        await using var site = new Site();
        var now = TimeProvider.System.GetUtcNow();
        site.Cms.Publish(Enumerable.Range(0, 1010).Select(n => At(Sample.News($"moi-{n}"), now.AddMinutes(-n))));
        site.Cms.Publish(At(Sample.News("cu"), now.AddDays(-3)));
        site.Cms.Publish(At(Sample.English("g") with { Headline = "A <b>\u0001&" }, now));

        var news = await ReadAsync(site, "/sitemap-news.xml", Urls);

        var urls = news.Descendants(Map + "url").ToList();
        Assert.Equal(1000, urls.Count);
        Assert.DoesNotContain(urls, url => url.Element(Map + "loc")!.Value.EndsWith("/cu", StringComparison.Ordinal));
        var english = urls.Single(url => url.Element(Map + "loc")!.Value.EndsWith("/en/news/g", StringComparison.Ordinal)).Element(News + "news")!;
        Assert.Equal("A <b>&", english.Element(News + "title")!.Value);
        Assert.Equal("en", english.Element(News + "publication")!.Element(News + "language")!.Value);
    }

    [Fact]
    public async Task Without_news_the_index_names_no_map_of_them()
    {
        await using var site = new Site();
        site.Cms.Publish(At(Sample.News("cu"), TimeProvider.System.GetUtcNow().AddDays(-3)));

        var index = await ReadAsync(site, "/sitemap.xml", Index);

        Assert.DoesNotContain(index.Descendants(Map + "loc"), loc => loc.Value.Contains("news", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/sitemap-2019.xml")]
    [InlineData("/sitemap-2026-13.xml")]
    [InlineData("/sitemap-9999.xml")]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-2026-11-21-01-30-00.xml")]
    public async Task A_part_that_holds_nothing_is_404(string path)
    {
        await using var site = new Site();
        site.Cms.Publish(Sample.News("a"));

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_new_article_is_in_the_sitemap_at_once()
    {
        await using var site = new Site();
        site.Cms.Publish(Sample.News("a"));
        await site.CaughtUpAsync();
        await AddressesAsync(site);

        site.Cms.Publish(Sample.News("b", 5));
        await site.CaughtUpAsync();

        Assert.Contains(Site.Address + "/tin-tuc/b", await AddressesAsync(site));
    }

    private static Article At(Article article, DateTimeOffset moment) => article with { Published = moment, Updated = moment };

    private static async Task<List<string>> AddressesAsync(Site site)
    {
        var addresses = new List<string>();
        foreach (var part in (await ReadAsync(site, "/sitemap.xml", Index)).Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList())
        {
            if (part != "/sitemap-news.xml")
                addresses.AddRange((await ReadAsync(site, part, Urls)).Descendants(Map + "loc").Select(loc => loc.Value));
        }

        return addresses;
    }

    /// <summary>A map that its schema finds nothing wrong with.</summary>
    private static async Task<XDocument> ReadAsync(Site site, string path, XmlSchemaSet schemas)
    {
        using var response = await site.GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
        var document = XDocument.Parse(await response.Content.ReadAsStringAsync());
        document.Validate(schemas, (_, wrong) => Assert.Fail($"{path}: {wrong.Message}"));
        return document;
    }

    private static XmlSchemaSet Schemas(params string[] files)
    {
        var schemas = new XmlSchemaSet();
        foreach (var file in files)
        {
            using var reader = XmlReader.Create(Path.Combine(Judges.Folder, file));
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
