using System.Net;

namespace CommsPortal.PublicSite.Tests.Media;

public sealed class MediaTests : IAsyncDisposable
{
    private const string Picture = "/media/0198c2a0-0000-7000-8000-000000000002/w320.webp";

    private readonly Site _site = new(("Site:MediaMaxBytes", "2097152"));

    [Fact]
    public async Task A_picture_is_passed_on_kept_and_cacheable_for_ever()
    {
        _site.Cms.AddMedia(Picture, [1, 2, 3], "image/webp");

        using var first = await _site.GetAsync(Picture);
        using var second = await _site.GetAsync(Picture);

        Assert.Equal([1, 2, 3], await second.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/webp", first.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("cross-origin", Assert.Single(first.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Single(_site.Cms.Requests, Picture);
    }

    [Fact]
    public async Task Kinds_that_a_browser_could_run_are_offered_as_downloads()
    {
        const string Page = "/media/0198c2a0-0000-7000-8000-000000000002/x.html";
        _site.Cms.AddMedia(Page, "<script>1</script>"u8.ToArray(), "text/html");

        using var response = await _site.GetAsync(Page);

        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_large_file_is_passed_on_and_one_beyond_the_limit_is_refused()
    {
        const string Large = "/media/0198c2a0-0000-7000-8000-000000000003/lon.pdf";
        const string TooLarge = "/media/0198c2a0-0000-7000-8000-000000000004/qua-lon.pdf";
        _site.Cms.AddMedia(Large, new byte[2_000_000], "application/pdf");
        _site.Cms.AddMedia(TooLarge, new byte[2_097_153], "application/pdf");

        Assert.Equal(2_000_000, (await (await _site.GetAsync(Large)).Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal(HttpStatusCode.BadGateway, (await _site.GetAsync(TooLarge)).StatusCode);
    }

    [Fact]
    public async Task A_missing_picture_is_404_and_an_unreachable_cms_503()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync(Picture)).StatusCode);
        _site.Cms.Unreachable = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _site.GetAsync(Picture)).StatusCode);
    }

    [Fact]
    public async Task The_picture_of_a_draft_is_passed_on_with_its_signature_and_never_kept()
    {
        _site.Cms.AddMedia(Picture, [1, 2, 3], "image/webp");

        using var first = await _site.GetAsync(Picture + "?preview=abc-DEF_123");
        using var second = await _site.GetAsync(Picture + "?preview=abc-DEF_123");

        Assert.True(first.Headers.CacheControl!.NoStore);
        Assert.Equal(2, _site.Cms.Requests.Count(r => r.StartsWith(Picture, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Any_other_query_is_not_passed_on()
    {
        _site.Cms.AddMedia(Picture, [1, 2, 3], "image/webp");

        using var first = await _site.GetAsync(Picture + "?preview=%26x%3D1&utm=2");
        using var second = await _site.GetAsync(Picture);

        Assert.Single(_site.Cms.Requests, Picture);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
