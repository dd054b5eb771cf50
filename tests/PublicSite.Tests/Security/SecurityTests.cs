using System.Net;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Tests.Security;

public sealed class SecurityTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    [Theory]
    [InlineData("/")]
    [InlineData("/khong-co")]
    [InlineData("/rss.xml")]
    [InlineData("/healthz")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        using var response = await _site.GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("img-src 'self' data:", Assert.Single(policy.Split("; "), part => part.Contains("data:", StringComparison.Ordinal)));
        Assert.Contains("; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/tin-tuc/", "/tin-tuc")]
    [InlineData("/TIN-TUC/A", "/tin-tuc/a")]
    [InlineData("/tin-tuc/?trang=2&x=1", "/tin-tuc?trang=2")]
    [InlineData("/the/Tet/", "/the/tet")]
    public async Task Other_spellings_of_an_address_lead_to_the_one(string path, string location)
    {
        using var response = await _site.GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(location, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("//evil.example/%2e%2e/")]
    [InlineData("/%5Cevil.example/")]
    [InlineData("/x//evil.example/")]
    [InlineData("/a%0d%0aSet-Cookie:x=1/")]
    public async Task No_address_redirects_to_another_site(string path)
    {
        using var client = _site.Client();
        using var response = await client.GetAsync(new Uri("http://localhost" + path));

        Assert.Null(response.Headers.Location);
        Assert.False(response.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("/wp-login.php")]
    [InlineData("/.env")]
    [InlineData("/tin-tuc/<script>")]
    [InlineData("/media/../../etc/passwd")]
    [InlineData("/media/x/y.jpg")]
    [InlineData("/dia-phuong/khong-co")]
    [InlineData("/chuyen-muc/khong-co")]
    [InlineData("/the/khong-co")]
    [InlineData("/tin-tuc?trang=0")]
    [InlineData("/tin-tuc?trang=99")]
    [InlineData("/tin-tuc?trang=x")]
    [InlineData("/guong-dien-hinh?loai=khac")]
    [InlineData("/sitemap-9.xml")]
    [InlineData("/assets/khong-co.css")]
    public async Task What_cannot_be_is_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Scanners_never_reach_the_cms()
    {
        await _site.GetAsync("/wp-login.php");
        await _site.GetAsync("/.git/config");
        Assert.DoesNotContain(_site.Cms.Requests, request => request.Contains("wp-login", StringComparison.Ordinal) || request.Contains(".git", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Site:BaseUrl", "ftp://site.example.vn")]
    [InlineData("Cms:BaseUrl", "/khong-phai-dia-chi")]
    [InlineData("Cms:TimeoutSeconds", "0")]
    [InlineData("Site:PageCacheBytes", "1")]
    public void The_site_does_not_start_with_wrong_settings(string name, string value)
    {
        // What the host asks before it starts anything. Asked directly: a test host that fails to start may hide why behind its own disposal.
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSiteSettings().BuildServiceProvider();
        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(name.Split(':')[1], refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/x", true)]
    [InlineData("/", true)]
    [InlineData("//x", false)]
    [InlineData("/\\x", false)]
    [InlineData("https://x", false)]
    [InlineData("", false)]
    public void Only_paths_of_this_site_are_redirected_to(string path, bool local) => Assert.Equal(local, Redirects.IsLocal(path));

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        using var client = _site.Client();
        using var response = await client.PostAsync("/tim-kiem", new StringContent("q=x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task The_style_sheet_and_fonts_are_cacheable_for_ever_and_small()
    {
        var page = await _site.PageAsync("/");
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var sheet = await _site.GetAsync(address, ("Accept-Encoding", "br"));
        using var font = await _site.GetAsync(page.QuerySelector("link[rel=preload]")!.GetAttribute("href")!);

        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True((await sheet.Content.ReadAsByteArrayAsync()).Length < 15_000);
        Assert.Equal("font/woff2", font.Content.Headers.ContentType!.MediaType);
    }
}
