using System.IO.Compression;
using System.Net;
using System.Text;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Tests.PageCache;

public sealed class PageCacheTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task A_second_request_asks_the_cms_nothing_and_gets_the_same_bytes()
    {
        await FillAsync();
        var first = await BytesAsync("/tin-tuc/a");
        var asked = ArticleRequests();

        var second = await BytesAsync("/tin-tuc/a");

        Assert.Equal(first, second);
        Assert.Equal(asked, ArticleRequests());
    }

    [Fact]
    public async Task Every_encoding_decodes_to_the_same_page_and_has_its_own_strong_etag()
    {
        await FillAsync();
        using var plain = await _site.GetAsync("/");
        using var brotli = await _site.GetAsync("/", ("Accept-Encoding", "gzip, br"));
        using var gzip = await _site.GetAsync("/", ("Accept-Encoding", "gzip, br;q=0"));
        var expected = await plain.Content.ReadAsByteArrayAsync();

        Assert.Equal("br", Assert.Single(brotli.Content.Headers.ContentEncoding));
        Assert.Equal("gzip", Assert.Single(gzip.Content.Headers.ContentEncoding));
        Assert.Equal(expected, await DecodedAsync(brotli, stream => new BrotliStream(stream, CompressionMode.Decompress)));
        Assert.Equal(expected, await DecodedAsync(gzip, stream => new GZipStream(stream, CompressionMode.Decompress)));
        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(response => response.Headers.ETag!.Tag).Distinct().Count());
        Assert.All([plain, brotli, gzip], response => Assert.False(response.Headers.ETag!.IsWeak));
        Assert.Equal("Accept-Encoding", Assert.Single(brotli.Headers.Vary));
    }

    [Fact]
    public async Task An_unchanged_page_answers_304_without_a_body()
    {
        await FillAsync();
        using var first = await _site.GetAsync("/tin-tuc");

        using var second = await _site.GetAsync("/tin-tuc", ("If-None-Match", $"\"x\", W/{first.Headers.ETag}"));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_answers_the_headers_of_get()
    {
        await FillAsync();
        using var client = _site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/tin-tuc/a");
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_change_drops_the_pages_that_show_it_and_no_other()
    {
        await FillAsync();
        var article = Sample.News("x");
        await _site.CaughtUpAsync(_site.Cms.Publish(article).Sequence);
        foreach (var path in new[] { "/tin-tuc/x", "/tin-tuc", "/", "/van-ban", "/tin-tuc/a" })
            await BytesAsync(path);

        await _site.CaughtUpAsync(_site.Cms.Publish(article with { Headline = "Tiêu đề mới", Edition = 2 }).Sequence);

        Assert.Contains("Tiêu đề mới", await TextAsync("/tin-tuc/x"), StringComparison.Ordinal);
        Assert.Contains("Tiêu đề mới", await TextAsync("/tin-tuc"), StringComparison.Ordinal);
        Assert.Contains("Tiêu đề mới", await TextAsync("/tin-tuc/rss.xml"), StringComparison.Ordinal);
        var asked = ArticleRequests();
        await BytesAsync("/van-ban");
        await BytesAsync("/tin-tuc/a");
        Assert.Equal(asked, ArticleRequests());
    }

    [Fact]
    public async Task A_withdrawal_and_a_new_article_are_seen_at_addresses_that_were_kept()
    {
        var article = Sample.News("x");
        await _site.CaughtUpAsync(_site.Cms.Publish(article).Sequence);
        await BytesAsync("/tin-tuc/x");

        await _site.CaughtUpAsync(_site.Cms.Withdraw(article.Id, "Lý do.").Sequence);
        Assert.Equal(HttpStatusCode.Gone, (await _site.GetAsync("/tin-tuc/x")).StatusCode);
        await _site.CaughtUpAsync(_site.Cms.Publish(article with { Edition = 2 }).Sequence);
        Assert.Equal(HttpStatusCode.OK, (await _site.GetAsync("/tin-tuc/x")).StatusCode);
    }

    [Fact]
    public async Task Pages_seen_before_are_served_while_the_cms_is_down_even_when_stale()
    {
        await FillAsync();
        var article = Sample.News("x");
        await _site.CaughtUpAsync(_site.Cms.Publish(article).Sequence);
        var before = await TextAsync("/tin-tuc/x");

        _site.Store.InvalidateAll();
        _site.Cms.Unreachable = true;
        using var stale = await _site.GetAsync("/tin-tuc/x");
        using var unknown = await _site.GetAsync("/tin-tuc/b");

        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        Assert.Equal(before, await stale.Content.ReadAsStringAsync());
        Assert.NotEmpty(stale.Headers.Warning);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
        Assert.Equal("30", unknown.Headers.RetryAfter!.ToString());
        Assert.Contains("Tạm thời chưa mở được trang này", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        _site.Cms.Unreachable = false;
        await Eventually.SeeAsync(async () => (await _site.GetAsync("/tin-tuc/x")).Headers.Warning.Count == 0, "a page made anew");
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_shown_even_when_the_cms_is_down()
    {
        var article = Sample.News("x");
        await _site.CaughtUpAsync(_site.Cms.Publish(article).Sequence);
        await BytesAsync("/tin-tuc/x");

        await _site.CaughtUpAsync(_site.Cms.Withdraw(article.Id, "Lý do.").Sequence);
        _site.Cms.Unreachable = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _site.GetAsync("/tin-tuc/x")).StatusCode);
    }

    [Fact]
    public async Task A_log_that_does_not_continue_makes_every_page_anew()
    {
        await FillAsync();
        await _site.CaughtUpAsync(_site.Cms.Publish(Sample.News("x")).Sequence);
        await BytesAsync("/tin-tuc/x");
        Assert.True(_site.Store.TryGet("/tin-tuc/x", out var kept) && _site.Store.IsFresh(kept));

        _site.Cms.Restore([Sample.News("khac")]);

        await Eventually.SeeAsync(() => !_site.Store.IsFresh(kept), "the page being stale");
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync("/tin-tuc/x")).StatusCode);
    }

    [Fact]
    public async Task Requests_for_the_same_cold_page_ask_the_cms_once()
    {
        await FillAsync();
        using var client = _site.Client();
        await client.GetAsync("/healthz");
        var gate = new TaskCompletionSource();
        _site.Cms.BeforeAnswer = (request, _) => request.RequestUri!.AbsolutePath.Contains("by-path", StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;

        var before = _site.Arrived;
        var requests = Enumerable.Range(0, 20).Select(_ => client.GetAsync("/tin-tuc/a")).ToList();
        await Eventually.SeeAsync(() => _site.Arrived == before + 20, "all requests having come");
        gate.SetResult();
        var responses = await Task.WhenAll(requests);

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Single(_site.Cms.Requests, request => request.Contains("by-path", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_made_while_its_subject_changed_is_not_kept()
    {
        await FillAsync();
        var article = Sample.News("x");
        await _site.CaughtUpAsync(_site.Cms.Publish(article).Sequence);
        var begun = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        Article? changed = article with { Headline = "Sau khi sửa", Edition = 2 };
        _site.Cms.BeforeAnswer = (request, _) =>
        {
            if (!request.RequestUri!.AbsolutePath.Contains("by-path", StringComparison.Ordinal))
                return Task.CompletedTask;
            begun.TrySetResult();
            return gate.Task;
        };

        var request = _site.GetAsync("/tin-tuc/x");
        await begun.Task;
        _site.Store.Invalidate([$"article:{article.Id}"]);
        gate.SetResult();
        await request;

        Assert.False(_site.Store.TryGet("/tin-tuc/x", out _));
        _site.Cms.Publish(changed);
        Assert.Contains("Sau khi sửa", await TextAsync("/tin-tuc/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_that_no_page_knows_neither_reach_the_page_nor_make_another()
    {
        await FillAsync();
        var plain = await BytesAsync("/tin-tuc");
        var kept = _site.Store.Count;

        Assert.Equal(plain, await BytesAsync("/tin-tuc?utm_source=x&fbclid=y"));
        Assert.Equal(kept, _site.Store.Count);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Original-URL", "/evil.example")]
    [InlineData("X-Forwarded-Proto", "evil.example")]
    public async Task Headers_of_the_request_never_show_in_a_page(string name, string value)
    {
        await FillAsync();
        using var response = await _site.GetAsync("/tin-tuc/a", (name, value));

        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", response.Headers.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{Site.Address}/tin-tuc/a", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_stays_within_its_bound_and_old_pages_make_room()
    {
        await using var small = new Site(("Site:PageCacheBytes", "1048576"));
        small.Cms.Publish(Enumerable.Range(0, 200).Select(n => Sample.News($"bai-{n}", n)));
        for (var n = 0; n < 200; n++)
            await small.PageAsync($"/tin-tuc/bai-{n}");

        Assert.InRange(small.Store.Bytes, 1, 1048576);
        Assert.InRange(small.Store.Count, 20, 199);
    }

    [Fact]
    public async Task Readiness_tells_whether_the_cms_is_reached_and_pages_are_kept()
    {
        await FillAsync();
        Assert.Equal(HttpStatusCode.OK, (await _site.GetAsync("/healthz")).StatusCode);
        await _site.CaughtUpAsync(1);
        Assert.Contains("\"ready\"", await TextAsync("/readyz"), StringComparison.Ordinal);

        await using var alone = new Site();
        alone.Cms.Unreachable = true;
        Assert.Equal(HttpStatusCode.OK, (await alone.GetAsync("/healthz")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await alone.GetAsync("/readyz")).StatusCode);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Waits too: a page made before the site has read the log may be made stale by what is still to be read.</summary>
    private async Task FillAsync()
    {
        Sample.Fill(_site.Cms);
        await _site.CaughtUpAsync();
    }

    private int ArticleRequests() => _site.Cms.Requests.Count(request => !request.Contains("/changes", StringComparison.Ordinal));

    private async Task<byte[]> BytesAsync(string path)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> TextAsync(string path) => Encoding.UTF8.GetString(await BytesAsync(path));

    private static async Task<byte[]> DecodedAsync(HttpResponseMessage response, Func<Stream, Stream> decoder)
    {
        using var decoded = new MemoryStream();
        await using var stream = decoder(await response.Content.ReadAsStreamAsync());
        await stream.CopyToAsync(decoded);
        return decoded.ToArray();
    }
}
