using System.Text.Json;
using AngleSharp.Html.Parser;

namespace CommsPortal.PublicSite.Tests.Pages;

/// <summary>What holds for every page there is.</summary>
public sealed class EveryPageTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    public static TheoryData<string> Paths { get; } =
    [
        "/", "/tin-tuc", "/chuyen-muc", "/chuyen-muc/guong-sang", "/cau-chuyen", "/guong-dien-hinh", "/guong-dien-hinh?loai=individual", "/van-ban", "/phong-trao",
        "/tru-cot", "/tru-cot/kinh-te-so", "/linh-vuc", "/linh-vuc/y-te", "/dia-phuong", "/dia-phuong/quan-1", "/don-vi", "/don-vi/so-y-te",
        "/tru-cot/kinh-te-so?loai=news", "/chuyen-muc/guong-sang?nam=2026&thang=11", "/dia-phuong?xep=so-bai", "/tac-gia", "/tac-gia/binh-nguyen", "/quyen-rieng-tu", "/tiep-can", "/en/privacy", "/en/accessibility",
        "/chi-tieu", "/chi-tieu/kinh-te-so", "/en/indicators", "/en/indicators/kinh-te-so",
        "/the/chuyen-doi-so", "/tim-kiem", "/tim-kiem?q=tieu", "/gioi-thieu",
        "/tin-tuc/a", "/chuyen-muc/guong-sang/b", "/cau-chuyen/c", "/guong-dien-hinh/d", "/van-ban/e", "/phong-trao/f",
        "/en", "/en/news", "/en/news/g", "/en/columns", "/en/search?q=headline", "/en/pillars/kinh-te-so",
        "/chat-luong", "/en/quality", "/dang-ky-tin", "/en/subscribe", "/gui-toa-soan", "/gui-toa-soan/tra-cuu", "/hoi-dap", "/en/feedback", "/en/feedback/look-up", "/en/answers",
        "/en/localities", "/en/authors", "/en/authors/binh-nguyen", "/en/columns/guong-sang",
        "/bao-chi", "/bao-chi/xin-khoa", "/bao-chi/dieu-khoan", "/bao-chi/dang-nhap", "/en/press", "/en/press/request", "/en/press/terms", "/en/press/sign-in",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_has_one_heading_a_title_a_language_landmarks_and_no_inline_script_or_style(string path)
    {
        var page = await _site.PageAsync(path);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Title!);
        Assert.Equal(path.StartsWith("/en", StringComparison.Ordinal) ? "en" : "vi", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#_noi-dung", page.QuerySelector("body a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(
            script.GetAttribute("type") == "application/ld+json" || (script.TextContent.Length == 0 && script.GetAttribute("src")!.StartsWith("/assets/", StringComparison.Ordinal))));
        Assert.Empty(page.QuerySelectorAll("[style], style, [onclick], [onload]"));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.True(image.HasAttribute("alt") && image.HasAttribute("width") && image.HasAttribute("height")));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Headings_never_skip_a_level_and_links_have_words(string path)
    {
        var page = await _site.PageAsync(path);

        var level = 0;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{heading.TextContent} is h{next} after h{level}");
            level = next;
        }

        Assert.All(page.QuerySelectorAll("a").Where(link => link.GetAttribute("aria-hidden") is null), link => Assert.NotEqual("", link.TextContent.Trim()));
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        string[] notPublished = ["/tin-tuc/khac", "/dia-phuong/phuong-sai-gon", "/en/localities/phuong-sai-gon"];
        var seen = new HashSet<string>(notPublished);
        var toVisit = new Queue<string>(["/"]);
        while (toVisit.TryDequeue(out var path))
        {
            using var response = await _site.GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            foreach (var href in page.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(link => link.GetAttribute("href")!))
            {
                if (!href.StartsWith("/media/", StringComparison.Ordinal) && seen.Add(href))
                    toVisit.Enqueue(href);
            }
        }

        Assert.True(seen.Count > 100, $"Only {seen.Count} addresses were reached.");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Structured_data_is_json_and_addresses_are_absolute(string path)
    {
        var page = await _site.PageAsync(path);

        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            Assert.Equal("https://schema.org", JsonDocument.Parse(script.TextContent).RootElement.GetProperty("@context").GetString());
        foreach (var link in page.QuerySelectorAll("link[rel=canonical], link[rel=next], link[rel=prev], link[hreflang]"))
            Assert.StartsWith(Site.Address + "/", link.GetAttribute("href")!, StringComparison.Ordinal);
    }
}
