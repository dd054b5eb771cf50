using System.Net;
using CommsPortal.PublicSite.Assets;

namespace CommsPortal.PublicSite.Tests.Reading;

public sealed class KeptPageTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    [Theory]
    [InlineData("/da-luu", "Bài đã lưu")]
    [InlineData("/en/saved", "Saved stories")]
    public async Task The_page_of_kept_stories_is_the_same_for_everybody_and_names_its_script(string path, string title)
    {
        var page = await _site.PageAsync(path);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(_site.Service<SiteAssets>().KeptScript, page.QuerySelector("main script")!.GetAttribute("src"));
        Assert.NotNull(page.QuerySelector(".kept-without"));
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_worker_is_at_the_root_and_revalidated()
    {
        using var worker = await _site.GetAsync("/sw.js", ("Accept-Encoding", "br"));
        using var again = await _site.GetAsync("/sw.js", ("If-None-Match", worker.Headers.ETag!.Tag));

        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-cache", worker.Headers.CacheControl!.ToString());
        Assert.Equal("br", Assert.Single(worker.Content.Headers.ContentEncoding));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task An_article_shows_its_edition_and_what_scripts_make_work_is_hidden_without_them()
    {
        var page = await _site.PageAsync("/tin-tuc/a");

        Assert.Equal("Bản 1, cập nhật 21/11/2026 Xem các phiên bản", page.QuerySelector(".edition-line")!.TextContent);
        Assert.All(page.QuerySelectorAll("[data-listen], [data-keep]"), button => Assert.True(button.HasAttribute("hidden")));
        Assert.StartsWith("mailto:?subject=Ti%C3%AAu", page.QuerySelector(".share a")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
