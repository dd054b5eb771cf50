using System.IO.Compression;
using System.Net;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Tests.Delivery;

/// <summary>What every answer has in common: validators, caching, compression, HEAD, CORS.</summary>
public abstract class AnswerTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Theory]
    [InlineData("articles?tag=tra-loi")]
    [InlineData("articles/by-path?path=/tin-tuc/tra-loi")]
    [InlineData("columns")]
    [InlineData("taxonomies/sectors")]
    [InlineData("changes?cursor=0")]
    [InlineData("redirects/resolve?path=/tin-tuc/tra-loi")]
    [InlineData("types")]
    [InlineData("types/news")]
    [InlineData("search?q=tra+loi")]
    [InlineData("suggest?q=tra")]
    public async Task An_unchanged_answer_is_304_to_whoever_has_it(string route)
    {
        await EnsureArticleAsync();
        using var first = await GetAsync("/api/v1/" + route);
        var etag = first.Headers.ETag!;
        using var second = await GetAsync("/api/v1/" + route, ("If-None-Match", $"\"x\", W/{etag}"));
        using var head = await SendAsync(HttpMethod.Head, "/api/v1/" + route);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.False(etag.IsWeak);
        Assert.NotNull(first.Headers.CacheControl);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(etag, second.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, first.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Equal(etag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(["*"], first.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task An_answer_is_never_older_than_a_publication_that_has_returned()
    {
        var id = await PublishAsync("Bản 1", "tuoi", n => n.Slug = "tuoi");
        for (var i = 2; i <= 12; i++)
        {
            await ReadAsync<Article>($"/api/v1/articles/{id}");
            await Newsroom.RepublishAsync(id, Newsroom.News($"Bản {i}", n => { n.Slug = "tuoi"; n.Tags = ["tuoi"]; }));

            Assert.Equal($"Bản {i}", (await ReadAsync<Article>($"/api/v1/articles/{id}")).Headline);
            Assert.Equal($"Bản {i}", (await ListAsync("tag=tuoi")).Items[0].Headline);
        }

        await WithdrawAsync(id);
        using var gone = await GetAsync($"/api/v1/articles/{id}");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.True(gone.Headers.CacheControl?.NoCache);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_answers_have_etags_of_their_own_and_the_same_text(string coding)
    {
        var id = await PublishAsync("Nén " + coding, "nen", n => n.Body = string.Concat(Enumerable.Repeat("Một đoạn văn dài để nén. ", 200)));
        using var plain = await GetAsync($"/api/v1/articles/{id}");
        using var compressed = await GetAsync($"/api/v1/articles/{id}", ("Accept-Encoding", coding));
        var body = await compressed.Content.ReadAsStreamAsync(Cancellation);
        await using Stream stream = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);

        Assert.Equal([coding], compressed.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
        Assert.Equal(["Accept", "Accept-Encoding"], plain.Headers.Vary);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Cancellation), await new StreamReader(stream).ReadToEndAsync(Cancellation));
        using var again = await GetAsync($"/api/v1/articles/{id}", ("Accept-Encoding", coding), ("If-None-Match", compressed.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Scripts_of_any_origin_may_read_and_nothing_else()
    {
        using var preflight = await SendAsync(
            HttpMethod.Options, "/api/v1/articles", ("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET"));
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(["GET, HEAD"], preflight.Headers.GetValues("Access-Control-Allow-Methods"));
        using var managed = await GetAsync("/api/manage/v1/media", ("Origin", "https://example.org"));
        Assert.False(managed.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/articles/7", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/taxonomies/colours", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/types/poem", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/columns/none", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/v1/types?x=1", HttpStatusCode.BadRequest, "unknown-parameter")]
    [InlineData("/api/v1/articles/01938f5e-7c1a-7b2e-9d3f-0123456789ab?Fields=id", HttpStatusCode.BadRequest, "unknown-parameter")]
    public async Task Every_failure_is_a_problem_with_a_code(string url, HttpStatusCode status, string code) => await ProblemAsync(url, status, code);

    [Fact]
    public async Task Nothing_can_be_written_here()
    {
        using var response = await SendAsync(HttpMethod.Post, "/api/v1/articles");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private async Task EnsureArticleAsync()
    {
        if ((await ListAsync("tag=tra-loi")).Total == 0)
            await PublishAsync("Trả lời", "tra-loi");
        await IndexedAsync();
    }
}

public sealed class AnswersOnSqlite(CmsHost<Sqlite> host) : AnswerTests<Sqlite>(host);

public sealed class AnswersOnPostgres(CmsHost<Postgres> host) : AnswerTests<Postgres>(host);
