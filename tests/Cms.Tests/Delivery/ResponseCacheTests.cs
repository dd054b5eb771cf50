using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Cache;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Delivery;

public sealed class ResponseCacheTests
{
    private readonly ChangeSignal signal = new();

    [Fact]
    public void A_kept_answer_is_void_as_soon_as_a_commit_is_announced()
    {
        var cache = Cache(1);
        cache.Put("/a", cache.Epoch, Answer(100));
        Assert.NotNull(cache.Find("/a"));
        signal.Announce(1);
        Assert.Null(cache.Find("/a"));
    }

    [Fact]
    public void An_answer_read_before_a_commit_is_not_kept_after_it()
    {
        var cache = Cache(1);
        var epoch = cache.Epoch;
        signal.Announce(1);
        cache.Put("/a", epoch, Answer(100));
        Assert.Null(cache.Find("/a"));
        cache.Put("/a", cache.Epoch, Answer(100));
        Assert.NotNull(cache.Find("/a"));
    }

    [Fact]
    public void Memory_stays_within_its_bound_and_what_is_asked_for_stays()
    {
        var cache = Cache(1);
        cache.Put("/hot", 0, Answer(1000));
        for (var i = 0; i < 5000; i++)
        {
            cache.Put($"/{i}", 0, Answer(1000));
            Assert.NotNull(cache.Find("/hot"));
            Assert.InRange(cache.Bytes, 0, 1024 * 1024);
        }

        Assert.Null(cache.Find("/0"));
    }

    [Fact]
    public void Whatever_fits_stays_when_it_is_asked_for_in_turn()
    {
        var cache = Cache(1);
        for (var i = 0; i < 600; i++)
            cache.Put($"/{i}", 0, Answer(1000));

        for (var round = 0; round < 3; round++)
            Assert.All(Enumerable.Range(0, 600), i => Assert.NotNull(cache.Find($"/{i}")));
    }

    [Fact]
    public async Task Compressed_forms_count_too()
    {
        var cache = Cache(1);
        var answer = Answer(2000);
        cache.Put("/a", 0, answer);
        var before = cache.Bytes;
        var request = new DefaultHttpContext();
        request.Request.Headers.AcceptEncoding = "br";
        await answer.WriteAsync(request);
        cache.Find("/a");

        Assert.True(cache.Bytes > before);
        Assert.Equal(answer.Size + 4, cache.Bytes);
    }

    [Fact]
    public void Nothing_is_kept_where_there_is_no_room()
    {
        var none = Cache(0);
        none.Put("/a", 0, Answer(1));
        Assert.Null(none.Find("/a"));
        var small = Cache(1);
        small.Put("/a", 0, Answer(512 * 1024));
        Assert.Null(small.Find("/a"));
    }

    [Theory]
    [InlineData("/api/v1/articles?b=2&a=1", "/api/v1/articles?a=1&b=2")]
    [InlineData("/api/v1/articles?a=1&b=2", "/api/v1/articles?a=1&b=2")]
    [InlineData("/api/v1/articles/x", "/api/v1/articles/x")]
    [InlineData("/api/v1/changes?cursor=0", null)]
    [InlineData("/api/v1/search?q=a", null)]
    [InlineData("/api/v1/preview/x", null)]
    [InlineData("/desk", null)]
    public void A_target_has_one_key_whatever_the_order_of_its_parameters(string target, string? key) =>
        Assert.Equal(key, RequestTarget.KeyOf(target));

    [Theory]
    [InlineData(null, ContentCoding.Identity)]
    [InlineData("gzip, deflate, br", ContentCoding.Brotli)]
    [InlineData("gzip", ContentCoding.Gzip)]
    [InlineData("br;q=0, gzip;q=0.5", ContentCoding.Gzip)]
    [InlineData("br;q=0.000", ContentCoding.Identity)]
    [InlineData("brotli", ContentCoding.Identity)]
    [InlineData("*", ContentCoding.Identity)]
    public void The_best_coding_that_the_client_takes_is_chosen(string? header, ContentCoding expected) =>
        Assert.Equal(expected, ContentNegotiation.Choose(header));

    private static FinishedAnswer Answer(int bytes) => new(new byte[bytes], null, CachePolicy.Current);

    private ResponseCache Cache(int mebibytes) => new(signal, Options.Create(new PortalOptions { ResponseCacheMebibytes = mebibytes }));
}
