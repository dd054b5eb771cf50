using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Tests.Listings;

public sealed class ListingTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task Pages_of_a_listing_hold_every_article_once_and_name_their_neighbours()
    {
        _site.Cms.Publish(Enumerable.Range(0, 45).Select(n => Sample.News($"bai-{n}", n)));

        var seen = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var page = await _site.PageAsync(number == 1 ? "/tin-tuc" : $"/tin-tuc?trang={number}");
            seen.AddRange(page.QuerySelectorAll(".rows h2 a").Select(link => link.GetAttribute("href")!));
            Assert.Equal(number > 1, page.QuerySelector("link[rel=prev]") is not null);
            Assert.Equal(number < 3, page.QuerySelector("link[rel=next]") is not null);
        }

        Assert.Equal(Enumerable.Range(0, 45).Reverse().Select(n => $"/tin-tuc/bai-{n}"), seen);
    }

    [Fact]
    public async Task A_column_says_when_it_appears_and_who_answers_for_it()
    {
        Sample.Fill(_site.Cms);
        var page = await _site.PageAsync("/chuyen-muc/guong-sang");

        Assert.Contains("Thứ Hai và Thứ Năm hằng tuần", page.QuerySelector(".cadence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tổ Phóng sự", page.QuerySelector(".column-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_locality_says_what_it_is_now()
    {
        Sample.Fill(_site.Cms);
        var page = await _site.PageAsync("/dia-phuong/quan-1");

        Assert.Equal("/dia-phuong/phuong-sai-gon", page.QuerySelector(".validity a")!.GetAttribute("href"));
        Assert.Contains("30/06/2025", page.QuerySelector(".validity")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_examples_are_narrowed_by_category()
    {
        Sample.Fill(_site.Cms);
        Assert.Single((await _site.PageAsync("/guong-dien-hinh?loai=individual")).QuerySelectorAll(".card"));
        Assert.Empty((await _site.PageAsync("/guong-dien-hinh?loai=collective")).QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task A_tag_is_found_by_its_slug_and_named_as_it_is_written()
    {
        Sample.Fill(_site.Cms);
        Assert.Equal("chuyển đổi số", (await _site.PageAsync("/the/chuyen-doi-so")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("Chuyển đổi số", "chuyen-doi-so")]
    [InlineData("  Đường sắt – metro 1 ", "duong-sat-metro-1")]
    [InlineData("O'Reilly", "oreilly")]
    [InlineData("!?", "")]
    public void Slugs_of_tags_are_ascii(string tag, string slug) => Assert.Equal(slug, TagSlug.Of(tag));

    [Fact]
    public async Task Standing_pages_are_in_the_footer_of_every_page_from_the_moment_of_their_publication()
    {
        Sample.Fill(_site.Cms);
        await _site.CaughtUpAsync(1);
        Assert.DoesNotContain("/lien-he", (await _site.PageAsync("/tin-tuc/a")).QuerySelectorAll(".colophon a").Select(link => link.GetAttribute("href")));

        await _site.CaughtUpAsync(_site.Cms.Publish(Sample.Page("lien-he")).Sequence);

        Assert.Contains("/lien-he", (await _site.PageAsync("/tin-tuc/a")).QuerySelectorAll(".colophon a").Select(link => link.GetAttribute("href")));
        Assert.Contains("/lien-he", (await _site.PageAsync("/khong-co", System.Net.HttpStatusCode.NotFound)).QuerySelectorAll(".colophon a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Pages_that_are_made_at_the_same_time_all_have_the_standing_pages_in_their_footers()
    {
        Sample.Fill(_site.Cms);
        await _site.CaughtUpAsync();
        var gate = new TaskCompletionSource();
        _site.Cms.BeforeAnswer = (request, _) => request.RequestUri!.Query.Contains("type=page", StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;
        string[] paths = ["/tin-tuc/a", "/cau-chuyen/c", "/guong-dien-hinh/d", "/van-ban/e", "/tin-tuc"];

        var before = _site.Arrived;
        var pages = paths.Select(path => _site.PageAsync(path)).ToList();
        await Eventually.SeeAsync(() => _site.Arrived == before + paths.Length && _site.Cms.Requests.Any(r => r.Contains("type=page", StringComparison.Ordinal)), "the menu being asked for");
        gate.SetResult();

        foreach (var page in await Task.WhenAll(pages))
            Assert.Contains("/gioi-thieu", page.QuerySelectorAll(".colophon a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_home_page_shows_the_lead_figures_columns_and_no_story_twice_above()
    {
        Sample.Fill(_site.Cms);
        _site.Cms.Publish(Enumerable.Range(1, 20).Select(n => Sample.News($"bai-{n}", n)));

        var page = await _site.PageAsync("/");

        var front = page.QuerySelectorAll(".front .card h2 a, .front .card h3 a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal("/tin-tuc/bai-20", front[0]);
        Assert.Equal(front.Count, front.Distinct().Count());
        Assert.Equal("40", page.QuerySelector(".figure-value strong")!.TextContent);
        Assert.Equal("Gương sáng", page.QuerySelector(".column-card h3")!.TextContent);
    }

    [Fact]
    public async Task English_pages_speak_english_and_hold_english_articles_only()
    {
        Sample.Fill(_site.Cms);
        var page = await _site.PageAsync("/en/news");

        Assert.Equal("News", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("A headline g", Assert.Single(page.QuerySelectorAll(".card h2")).TextContent);
        Assert.Contains("Saturday 21 November 2026, 08:30", page.QuerySelector(".card .meta")!.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
