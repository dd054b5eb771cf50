using System.Net;
using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Reads;

namespace CommsPortal.PublicSite.Tests.Reads;

public sealed class ReadCounterTests : IAsyncDisposable
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private const string Telephone = "Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36";

    // Nothing is told unless a test does it.
    private readonly Site _site = new(("Site:ReadReportSeconds", "3600"));
    private readonly Article _article = Sample.News("a");

    [Fact]
    public async Task Each_page_of_an_article_that_a_browser_is_given_counts_whether_it_was_kept_or_not()
    {
        await FillAsync();
        using var first = await ReadAsync("/tin-tuc/a", Firefox);
        await ReadAsync("/tin-tuc/a?utm_source=x", Telephone);
        using var unchanged = await _site.GetAsync("/tin-tuc/a", ("User-Agent", Firefox), ("If-None-Match", $"{first.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal([(_article.Id, 3)], Counted());
        Assert.Null(Counter.Take());
    }

    [Theory]
    [InlineData("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("User-Agent", "facebookexternalhit/1.1")]
    [InlineData("User-Agent", "curl/8.5.0")]
    [InlineData("User-Agent", "Mozilla/5.0 HeadlessChrome/142.0")]
    [InlineData("User-Agent", "")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    public async Task Programs_and_pages_fetched_in_advance_do_not_count(string header, string value)
    {
        await FillAsync();
        using var answer = await _site.GetAsync("/tin-tuc/a", header == "User-Agent" ? [(header, value)] : [("User-Agent", Firefox), (header, value)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(Counter.Take());
    }

    [Fact]
    public async Task Only_pages_of_public_articles_count_and_nothing_is_kept_at_the_reader()
    {
        await FillAsync();
        _site.Cms.AddPreview("token", Sample.News("nhap"));
        using var client = _site.Client();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/tin-tuc/a") { Headers = { { "User-Agent", Firefox } } };
        using var answered = await client.SendAsync(head);
        foreach (var path in new[] { "/", "/tin-tuc", "/khong-co", "/preview/token", "/tim-kiem?q=a" })
        {
            using var answer = await ReadAsync(path, Firefox);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        _site.Cms.Withdraw(_article.Id, "Lý do");
        await _site.CaughtUpAsync();
        using var gone = await ReadAsync("/tin-tuc/a", Firefox);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Null(Counter.Take());
    }

    [Fact]
    public async Task Counts_are_told_to_the_cms_and_kept_while_it_cannot_be_told()
    {
        await FillAsync();
        await ReadAsync("/tin-tuc/a", Firefox);
        var told = new List<string>();
        _site.Cms.BeforeAnswer = async (request, token) =>
        {
            if (request.Method == HttpMethod.Post)
                told.Add(request.RequestUri!.AbsolutePath + " " + await request.Content!.ReadAsStringAsync(token));
        };
        _site.Cms.Unreachable = true;
        await Reporter.ReportAsync(CancellationToken.None);
        _site.Cms.Unreachable = false;
        _site.Cms.Broken = HttpStatusCode.ServiceUnavailable;
        await Reporter.ReportAsync(CancellationToken.None);
        await ReadAsync("/tin-tuc/a", Firefox);
        told.Clear();
        _site.Cms.Broken = HttpStatusCode.NoContent;
        await Reporter.ReportAsync(CancellationToken.None);
        await Reporter.ReportAsync(CancellationToken.None);
        var report = Assert.Single(told);
        Assert.StartsWith("/api/v1/reads ", report, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report["/api/v1/reads ".Length..]);
        Assert.Equal(2, json.RootElement.GetProperty("articles").GetProperty($"{_article.Id}").GetInt32());

        // What is refused for good is not told again.
        await ReadAsync("/tin-tuc/a", Firefox);
        _site.Cms.Broken = HttpStatusCode.Forbidden;
        await Reporter.ReportAsync(CancellationToken.None);
        Assert.Null(Counter.Take());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private ReadCounter Counter => _site.Service<ReadCounter>();

    private ReadReporter Reporter => _site.Service<ReadReporter>();

    private Task<HttpResponseMessage> ReadAsync(string path, string agent) => _site.GetAsync(path, ("User-Agent", agent));

    private IEnumerable<(Guid, int)> Counted() => Counter.Take()!.Articles.Select(a => (a.Key, a.Value));

    private async Task FillAsync()
    {
        _site.Cms.Publish(_article);
        await _site.CaughtUpAsync();
    }
}
