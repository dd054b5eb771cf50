using System.Globalization;
using System.Net;
using CommsPortal.Contracts.Sites;

namespace CommsPortal.PublicSite.Tests.Trust;

public sealed class TrustTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task There_is_no_security_txt_while_there_is_nobody_to_write_to()
    {
        using var none = await _site.GetAsync("/.well-known/security.txt");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Security_txt_names_the_offices_address_and_expires_within_a_year()
    {
        _site.Cms.Put(new SiteDescription { Locale = "vi", Email = "vanphong@example.vn" });

        var lines = (await TextAsync(_site, "/.well-known/security.txt")).Split('\n');

        Assert.Contains("Contact: mailto:vanphong@example.vn", lines);
        Assert.Contains($"Canonical: {Site.Address}/.well-known/security.txt", lines);
        var expires = Assert.Single(lines, line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..];
        var days = (DateTimeOffset.ParseExact(expires, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - TimeProvider.System.GetUtcNow()).TotalDays;
        Assert.InRange(days, 170, 365);
    }

    [Fact]
    public async Task An_address_of_its_own_for_weaknesses_goes_before_the_offices()
    {
        await using var site = new Site(("Site:SecurityContact", "mailto:baomat@example.vn"));
        site.Cms.Put(new SiteDescription { Locale = "vi", Email = "vanphong@example.vn" });

        Assert.Contains("Contact: mailto:baomat@example.vn\n", await TextAsync(site, "/.well-known/security.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Humans_txt_says_who_answers_for_the_site()
    {
        _site.Cms.Put(new SiteDescription { Locale = "vi", Name = "Chuyển đổi số", Responsible = "Bà Nguyễn\nVăn", Email = "vanphong@example.vn" });

        var text = await TextAsync(_site, "/humans.txt");

        Assert.Contains("Responsible: Bà Nguyễn Văn\n", text, StringComparison.Ordinal);
        Assert.Contains("Name: Chuyển đổi số\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quyen-rieng-tu", "/en/privacy")]
    [InlineData("/tiep-can", "/en/accessibility")]
    public async Task Statements_are_in_the_footer_of_every_page_in_both_languages(string vietnamese, string english)
    {
        Sample.Fill(_site.Cms);
        Assert.Contains(vietnamese, Footer(await _site.PageAsync("/tin-tuc/a")));
        Assert.Contains(english, Footer(await _site.PageAsync("/en/news")));
        Assert.Equal(english, (await _site.PageAsync(vietnamese)).QuerySelector(".masthead-tools a[hreflang]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_statement_names_the_offices_address_once_it_is_set()
    {
        Assert.Empty((await _site.PageAsync("/quyen-rieng-tu")).QuerySelectorAll("main a[href^='mailto:']"));

        await _site.CaughtUpAsync(_site.Cms.Put(new SiteDescription { Locale = "vi", Email = "vanphong@example.vn" }).Sequence);

        Assert.Equal("mailto:vanphong@example.vn", (await _site.PageAsync("/quyen-rieng-tu")).QuerySelector("main a[href^='mailto:']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_standing_page_of_the_office_stands_in_the_place_of_the_sites_own_statement()
    {
        Sample.Fill(_site.Cms);
        await _site.CaughtUpAsync();
        Assert.Equal("Quyền riêng tư", (await _site.PageAsync("/quyen-rieng-tu")).QuerySelector("h1")!.TextContent);

        var page = Sample.Page("quyen-rieng-tu") with { Headline = "Dữ liệu của bạn đọc" };
        await _site.CaughtUpAsync(_site.Cms.Publish(page).Sequence);

        var own = await _site.PageAsync("/quyen-rieng-tu");
        Assert.Equal("Dữ liệu của bạn đọc", own.QuerySelector("h1")!.TextContent);
        Assert.Single(Footer(own), "/quyen-rieng-tu");
    }

    [Fact]
    public async Task A_site_that_counts_nothing_says_so()
    {
        await using var site = new Site(("Site:ReadReportSeconds", "0"));

        Assert.Contains("không đếm lượt đọc", (await site.PageAsync("/quyen-rieng-tu")).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("không đếm lượt đọc", (await _site.PageAsync("/quyen-rieng-tu")).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_are_given_no_cookie_as_the_statement_says()
    {
        Sample.Fill(_site.Cms);
        foreach (var path in new[] { "/", "/tin-tuc/a", "/dia-phuong", "/tim-kiem?q=a", "/quyen-rieng-tu" })
        {
            using var answer = await _site.GetAsync(path);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
        }
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static IEnumerable<string?> Footer(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll(".colophon a").Select(link => link.GetAttribute("href"));

    private static async Task<string> TextAsync(Site site, string path)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(("text/plain", HttpStatusCode.OK), (answer.Content.Headers.ContentType?.MediaType, answer.StatusCode));
        return await answer.Content.ReadAsStringAsync();
    }
}
