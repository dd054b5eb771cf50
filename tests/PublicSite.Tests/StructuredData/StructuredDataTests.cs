using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Sites;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.PublicSite.Tests.StructuredData;

public sealed class StructuredDataTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task News_say_who_wrote_them_when_with_pictures_in_three_ratios_and_what_was_corrected()
    {
        var picture = Sample.Picture();
        _site.Cms.Publish(Sample.News("a") with
        {
            Headline = "Kẻ xấu viết </script><b>",
            MainImage = picture,
            Bylines = [new Byline("Nguyễn Văn Bình", "Bình Nguyên", new TermLink("so-y-te", "Sở Y tế"))],
            Corrections = [new Correction(Sample.Day.AddHours(1), 2, "40 %", "14 %")],
        });

        var news = await OneAsync("/tin-tuc/a", "NewsArticle");

        Assert.Equal("Kẻ xấu viết </script><b>", Text(news, "headline"));
        Assert.Equal("2026-11-21T08:30:00+07:00", Text(news, "datePublished"));
        var author = news.GetProperty("author")[0];
        Assert.Equal(("Person", "Bình Nguyên", $"{Site.Address}/tac-gia/binh-nguyen"), (Text(author, "@type"), Text(author, "name"), Text(author, "url")));
        Assert.Equal("Sở Y tế", Text(author.GetProperty("affiliation"), "name"));
        Assert.DoesNotContain("Nguyễn Văn Bình", news.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            new[] { "16x9", "4x3", "1x1" }.Select(ratio => $"{Site.Address}/media/{picture.Id}/{ratio}.jpg"),
            news.GetProperty("image").EnumerateArray().Select(image => image.GetString()));
        Assert.Equal("40 % → 14 %", Text(news.GetProperty("correction")[0], "text"));
    }

    [Theory]
    [InlineData("/tin-tuc/a", "Trang nhất|Tin tức|Tiêu đề news a")]
    [InlineData("/chuyen-muc/guong-sang/b", "Trang nhất|Chuyên mục|Gương sáng|Tiêu đề column-article b")]
    [InlineData("/linh-vuc/y-te", "Trang nhất|Lĩnh vực|Y tế")]
    [InlineData("/chuyen-muc/guong-sang?nam=2026", "Trang nhất|Chuyên mục|Gương sáng|Gương sáng, năm 2026")]
    [InlineData("/tac-gia/binh-nguyen", "Trang nhất|Tác giả|Bình Nguyên")]
    [InlineData("/quyen-rieng-tu", "Trang nhất|Quyền riêng tư")]
    public async Task Every_deep_page_says_where_it_is(string path, string names)
    {
        Sample.Fill(_site.Cms);
        var crumbs = (await OneAsync(path, "BreadcrumbList")).GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(names.Split('|'), crumbs.Select(crumb => Text(crumb, "name")));
        Assert.Equal(Enumerable.Range(1, crumbs.Count), crumbs.Select(crumb => crumb.GetProperty("position").GetInt32()));
        Assert.All(crumbs, crumb => Assert.StartsWith(Site.Address + "/", Text(crumb, "item"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_indicator_is_a_data_set_with_its_table()
    {
        _site.Cms.Put(Sample.Indicator());
        var data = await OneAsync("/chi-tieu/kinh-te-so", "Dataset");
        Assert.Equal(("Kinh tế số trong GRDP", "2022-12-31/2024-12-31"), (Text(data, "name"), Text(data, "temporalCoverage")));
        Assert.Equal($"{Site.Address}/chi-tieu/kinh-te-so/so-lieu.csv", Text(data.GetProperty("distribution"), "contentUrl"));
        Assert.InRange(Text(data, "description")!.Length, 50, 5000);
        var crumbs = (await OneAsync("/chi-tieu/kinh-te-so", "BreadcrumbList")).GetProperty("itemListElement").EnumerateArray();
        Assert.Equal(["Trang nhất", "Chỉ tiêu", "Kinh tế số trong GRDP"], crumbs.Select(crumb => Text(crumb, "name")));
    }

    [Fact]
    public async Task A_campaign_with_dates_is_an_event_and_one_without_is_not()
    {
        Sample.Fill(_site.Cms);
        var campaign = await OneAsync("/phong-trao/f", "Event");
        Assert.Equal(("2026-04-01", "2026-11-30"), (Text(campaign, "startDate"), Text(campaign, "endDate")));
        Assert.Equal("Place", Text(campaign.GetProperty("location"), "@type"));

        var without = Sample.Campaign("khong-ngay") with { Details = JsonDocument.Parse("{}").RootElement.Clone() };
        _site.Cms.Publish(without);
        Assert.DoesNotContain(await AllAsync("/phong-trao/khong-ngay"), data => Text(data, "@type") == "Event");
    }

    [Fact]
    public async Task Lists_are_collections_numbered_as_their_pages_are()
    {
        _site.Cms.Publish(Enumerable.Range(0, 25).Select(n => Sample.News($"bai-{n}", n)));

        var second = (await OneAsync("/tin-tuc?trang=2", "CollectionPage")).GetProperty("mainEntity");

        Assert.Equal(25, second.GetProperty("numberOfItems").GetInt32());
        Assert.Equal([21, 22, 23, 24, 25], second.GetProperty("itemListElement").EnumerateArray().Select(item => item.GetProperty("position").GetInt32()));
        Assert.Equal($"{Site.Address}/tin-tuc/bai-4", Text(second.GetProperty("itemListElement")[0], "url"));
    }

    [Fact]
    public async Task The_home_page_tells_of_the_site_and_its_office()
    {
        _site.Cms.Put(new SiteDescription { Locale = "vi", Publisher = "Văn phòng", Email = "vanphong@example.vn", Social = [new SiteLink("Zalo", "https://zalo.me/a")] });

        var site = await OneAsync("/", "WebSite");
        var office = await OneAsync("/", "Organization");

        Assert.Equal(($"{Site.Address}/", "vi"), (Text(site, "url"), Text(site, "inLanguage")));
        Assert.Equal(("Văn phòng", "vanphong@example.vn"), (Text(office, "name"), Text(office, "email")));
        Assert.Equal("https://zalo.me/a", office.GetProperty("sameAs")[0].GetString());
    }

    [Fact]
    public async Task An_authors_page_is_the_page_of_a_person()
    {
        Sample.Fill(_site.Cms);
        var person = (await OneAsync("/tac-gia/binh-nguyen", "ProfilePage")).GetProperty("mainEntity");
        Assert.Equal(("Person", "Bình Nguyên"), (Text(person, "@type"), Text(person, "name")));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<JsonElement> OneAsync(string path, string type) => Assert.Single(await AllAsync(path), data => Text(data, "@type") == type);

    private async Task<List<JsonElement>> AllAsync(string path) =>
        [.. (await _site.PageAsync(path)).QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement.Clone())];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
