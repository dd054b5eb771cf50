using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Tests.Embeds;

public sealed class EmbedTests
{
    [Fact]
    public async Task An_article_names_its_descriptions_and_they_name_a_card_that_shows_it()
    {
        await using var site = new Site();
        var article = Sample.News("a") with { Headline = "Số hóa \"sổ hộ khẩu\" & <hồ sơ>" };
        site.Cms.Publish(article);

        var page = await site.PageAsync("/tin-tuc/a");
        var json = new Uri(page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!);
        var xml = new Uri(page.QuerySelector("link[type='text/xml+oembed']")!.GetAttribute("href")!);
        using var described = JsonDocument.Parse(await (await site.GetAsync(json.PathAndQuery)).Content.ReadAsStringAsync());
        var same = XDocument.Parse(await (await site.GetAsync(xml.PathAndQuery)).Content.ReadAsStringAsync()).Root!;

        var members = described.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
        Assert.Equal(members, same.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value));
        Assert.Equal(("rich", "1.0", article.Headline), (members["type"], members["version"], members["title"]));
        Assert.Equal($"{Site.Address}/media/0198c2a0-0000-7000-8000-000000000002/w320.jpg", members["thumbnail_url"]);
        var frame = new HtmlParser().ParseDocument(members["html"]).QuerySelector("iframe")!;
        Assert.Equal(($"{Site.Address}/nhung/{article.Id}", article.Headline), (frame.GetAttribute("src"), frame.GetAttribute("title")));
        Assert.Equal((members["width"], members["height"]), (frame.GetAttribute("width"), frame.GetAttribute("height")));

        var card = await site.PageAsync($"/nhung/{article.Id}");
        Assert.Equal(article.Headline, card.QuerySelector("h1 a")!.TextContent);
        Assert.Equal($"{Site.Address}/tin-tuc/a", card.QuerySelector("h1 a")!.GetAttribute("href"));
        Assert.Contains("Nội dung mẫu", card.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Only_cards_may_be_framed_and_their_style_is_what_their_policy_allows()
    {
        await using var site = new Site();
        var article = Sample.News("a");
        site.Cms.Publish(article);

        using var card = await site.GetAsync($"/nhung/{article.Id}");
        using var page = await site.GetAsync("/tin-tuc/a");
        using var described = await site.GetAsync($"/oembed?url={Uri.EscapeDataString(Site.Address + "/tin-tuc/a")}");

        var policy = card.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.False(card.Headers.Contains("X-Frame-Options"));
        var style = new HtmlParser().ParseDocument(await card.Content.ReadAsStringAsync()).QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"'sha256-{hash}'", policy, StringComparison.Ordinal);
        Assert.All([page, described], other => Assert.Contains("frame-ancestors 'none'", other.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("url=https://site.example.vn/tin-tuc/a&format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("url=https://site.example.vn/tin-tuc/khong-co", HttpStatusCode.NotFound)]
    [InlineData("url=https://site.example.vn/", HttpStatusCode.NotFound)]
    [InlineData("url=https://other.example.vn/tin-tuc/a", HttpStatusCode.NotFound)]
    [InlineData("url=javascript:alert(1)", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.NotFound)]
    [InlineData("url=https://site.example.vn/preview/abc", HttpStatusCode.Unauthorized)]
    public async Task What_cannot_be_embedded_is_refused_as_the_specification_says(string query, HttpStatusCode status)
    {
        await using var site = new Site();
        site.Cms.Publish(Sample.News("a"));

        Assert.Equal(status, (await site.GetAsync("/oembed?" + query)).StatusCode);
    }

    [Fact]
    public async Task What_is_asked_for_is_no_wider_and_no_higher_than_allowed()
    {
        await using var site = new Site();
        site.Cms.Publish(Sample.News("a"));

        using var described = JsonDocument.Parse(await (await site.GetAsync(
            $"/oembed?url={Uri.EscapeDataString(Site.Address + "/tin-tuc/a")}&maxwidth=300&maxheight=200")).Content.ReadAsStringAsync());

        Assert.Equal((300, 200), (described.RootElement.GetProperty("width").GetInt32(), described.RootElement.GetProperty("height").GetInt32()));
        Assert.False(described.RootElement.TryGetProperty("thumbnail_url", out _));
    }

    [Fact]
    public async Task A_card_shows_the_last_correction_and_then_the_withdrawal_with_its_reason()
    {
        await using var site = new Site();
        var article = Sample.News("a");
        site.Cms.Publish(article);
        await site.CaughtUpAsync();
        await site.PageAsync($"/nhung/{article.Id}");

        site.Cms.Publish(article with { Edition = 2, Corrections = [new Correction(Sample.Day, 2, "31 hộ", "13 hộ")] });
        await site.CaughtUpAsync();
        var corrected = await site.PageAsync($"/nhung/{article.Id}");
        site.Cms.Withdraw(article.Id, "Sai <số liệu>");
        await site.CaughtUpAsync();
        var withdrawn = await site.PageAsync($"/nhung/{article.Id}", HttpStatusCode.Gone);

        Assert.Contains("13 hộ", corrected.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sai <số liệu>", withdrawn.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(withdrawn.QuerySelectorAll("img"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/oembed?url={Uri.EscapeDataString(Site.Address + "/tin-tuc/a")}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/nhung/{Guid.Empty}")).StatusCode);
    }
}
