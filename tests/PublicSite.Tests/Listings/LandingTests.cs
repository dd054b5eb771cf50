using System.Net;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.PublicSite.Tests.Listings;

public sealed class LandingTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task A_terms_page_shows_what_is_newest_kind_by_kind_with_counts_and_then_everything()
    {
        Sample.Fill(_site.Cms);

        var page = await _site.PageAsync("/tru-cot/kinh-te-so");

        Assert.Equal(
            ["/tru-cot/kinh-te-so?loai=news", "/tru-cot/kinh-te-so?loai=column-article", "/tru-cot/kinh-te-so?loai=case-study",
             "/tru-cot/kinh-te-so?loai=model-example", "/tru-cot/kinh-te-so?loai=official-document", "/tru-cot/kinh-te-so?loai=campaign"],
            page.QuerySelectorAll(".landing .rubric a").Select(link => link.GetAttribute("href")));
        Assert.Contains("1.234,5 giây", page.QuerySelector(".landing-case-study .key-figure")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", page.QuerySelector(".filter a[aria-current] .count")!.TextContent);
        Assert.Equal(7, page.QuerySelectorAll(".lines .card").Length);
    }

    [Fact]
    public async Task A_terms_page_is_narrowed_to_one_kind_with_feeds_of_its_own()
    {
        Sample.Fill(_site.Cms);

        var page = await _site.PageAsync("/tru-cot/kinh-te-so?loai=case-study");

        Assert.Equal("/cau-chuyen/c", Assert.Single(page.QuerySelectorAll(".card h2 a")).GetAttribute("href"));
        Assert.Equal($"{Site.Address}/tru-cot/kinh-te-so?loai=case-study", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        using var feed = await _site.GetAsync("/tru-cot/kinh-te-so/feed.json?loai=case-study");
        Assert.DoesNotContain("/tin-tuc/a", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unknown = await _site.GetAsync("/tru-cot/kinh-te-so?loai=khong-co");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_name_above_an_article_leads_to_everything_that_is_signed_with_it()
    {
        Sample.Fill(_site.Cms);
        _site.Cms.Publish(Sample.News("khac") with { Bylines = [new Byline("Đỗ Ân", null, new TermLink("so-y-te", "Sở Y tế"))] });

        var author = (await _site.PageAsync("/tin-tuc/khac")).QuerySelector(".byline a[rel=author]")!.GetAttribute("href")!;
        var page = await _site.PageAsync(author);
        var index = await _site.PageAsync("/tac-gia");

        Assert.Equal("/tac-gia/do-an", author);
        Assert.Equal("Đỗ Ân", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/tin-tuc/khac", Assert.Single(page.QuerySelectorAll(".card h2 a")).GetAttribute("href"));
        Assert.Equal("/don-vi/so-y-te", page.QuerySelector(".listing-head .meta a")!.GetAttribute("href"));
        Assert.Equal(["B", "Đ"], index.QuerySelectorAll("main h2").Select(letter => letter.TextContent));
        Assert.DoesNotContain("Nguyễn Văn Bình", index.DocumentElement.TextContent, StringComparison.Ordinal);
        using var nobody = await _site.GetAsync("/tac-gia/nguyen-van-binh");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task An_authors_page_is_made_anew_when_something_is_signed()
    {
        Sample.Fill(_site.Cms);
        await _site.CaughtUpAsync();
        Assert.Equal(7, (await _site.PageAsync("/tac-gia/binh-nguyen")).QuerySelectorAll(".card").Length);

        await _site.CaughtUpAsync(_site.Cms.Publish(Sample.News("them", 5)).Sequence);

        Assert.Equal(8, (await _site.PageAsync("/tac-gia/binh-nguyen")).QuerySelectorAll(".card").Length);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
