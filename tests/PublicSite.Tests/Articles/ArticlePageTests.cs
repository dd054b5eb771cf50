using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Articles;

namespace CommsPortal.PublicSite.Tests.Articles;

public sealed class ArticlePageTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    [Fact]
    public async Task A_news_article_shows_its_text_its_author_and_the_time_in_the_city()
    {
        var page = await _site.PageAsync("/tin-tuc/a");

        Assert.Equal("Tiêu đề news a", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Bình Nguyên", page.QuerySelector(".byline-name")!.TextContent);
        Assert.Equal("Thứ Bảy, 21/11/2026, 08:30", page.QuerySelector(".byline time")!.TextContent);
        Assert.Equal("2026-11-21T08:30:00+07:00", page.QuerySelector(".byline time")!.GetAttribute("datetime"));
        Assert.Contains("Thân bài", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nội dung mẫu", page.QuerySelector(".sample-notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_picture_has_the_sites_own_card_unless_the_office_gave_the_site_another_name()
    {
        var card = Meta(await _site.PageAsync("/van-ban"), "og:image")!;
        using var picture = await _site.GetAsync(card[Site.Address.Length..]);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType?.MediaType);

        await using var named = new Site();
        named.Cms.Put(new CommsPortal.Contracts.Sites.SiteDescription { Locale = "vi", Name = "Cổng khác" });
        Assert.Null((await named.PageAsync("/van-ban")).QuerySelector("meta[property='og:image']"));
    }

    [Fact]
    public async Task Metadata_names_the_canonical_address_the_image_and_the_times()
    {
        var page = await _site.PageAsync("/tin-tuc/a");

        Assert.Equal(Site.Address + "/tin-tuc/a", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("article", Meta(page, "og:type"));
        Assert.Matches($"^{Site.Address}/media/[0-9a-f-]{{36}}/og\\.jpg$", Meta(page, "og:image"));
        Assert.Equal(("1200", "630", "Quầy một cửa"), (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:alt")));
        Assert.Equal("2026-11-21T08:30:00+07:00", Meta(page, "article:published_time"));
        Assert.Equal("/tin-tuc/rss.xml", page.QuerySelector("link[type='application/rss+xml']")!.GetAttribute("href"));
        using var data = JsonDocument.Parse(page.QuerySelector("script:not([src])")!.TextContent);
        Assert.Equal("NewsArticle", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal("Bình Nguyên", data.RootElement.GetProperty("author")[0].GetProperty("name").GetString());
        var crumbs = JsonDocument.Parse(page.QuerySelectorAll("script:not([src])")[1].TextContent).RootElement.GetProperty("itemListElement");
        Assert.Equal(3, crumbs.GetArrayLength());
    }

    [Theory]
    [InlineData("/tin-tuc/co-the", "Tin “có thẻ” & hơn")]
    [InlineData("/en/news/with-card", "Paperless clinics")]
    public async Task An_article_that_has_a_card_is_shared_with_it(string path, string headline)
    {
        var id = Guid.CreateVersion7(Sample.Day);
        var card = new CommsPortal.Contracts.Media.SocialImage($"/media/{id}/card-3-0123456789abcdef.jpg", 1200, 630, headline);
        await using var site = new Site();
        site.Cms.Publish(Sample.News("mau") with { Id = id, Path = path, Headline = headline, Locale = path.StartsWith("/en/", StringComparison.Ordinal) ? "en" : "vi", SocialImage = card });

        var page = await site.PageAsync(path);

        Assert.Equal(Site.Address + card.Url, Meta(page, "og:image"));
        Assert.Equal(("1200", "630", headline), (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:alt")));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Images_come_in_modern_formats_with_widths_and_dimensions()
    {
        var page = await _site.PageAsync("/tin-tuc/a");

        var picture = page.QuerySelector(".lead-picture picture")!;
        Assert.Equal(["image/avif", "image/webp"], picture.QuerySelectorAll("source").Select(source => source.GetAttribute("type")));
        Assert.Contains("w1200.jpg 1200w", picture.QuerySelector("img")!.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Equal("high", picture.QuerySelector("img")!.GetAttribute("fetchpriority"));
        Assert.Equal("Quầy một cửa", picture.QuerySelector("img")!.GetAttribute("alt"));
    }

    [Fact]
    public async Task A_case_study_shows_results_as_table_and_chart_cost_beneficiaries_and_contact()
    {
        var page = await _site.PageAsync("/cau-chuyen/c");

        var row = page.QuerySelectorAll(".results tbody tr")[0];
        Assert.Equal(["1.234,5 giây", "40 giây"], row.QuerySelectorAll("td.numeric").Select(cell => cell.TextContent));
        Assert.Equal(["2,8 ngày", "40 giây"], page.QuerySelectorAll(".results tbody tr")[1].QuerySelectorAll("td.numeric").Select(cell => cell.TextContent));
        Assert.Single(page.QuerySelectorAll(".chart svg"));
        Assert.Equal("2.860.000.000 đồng", page.QuerySelector(".cost-amount")!.TextContent);
        Assert.Contains("46.000 hộ", page.QuerySelector(".replication")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bắt đầu từ ấp.", page.QuerySelector(".replication")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:02800000001", page.QuerySelector(".contact a")!.GetAttribute("href"));
        Assert.Contains("Vấn đề ở kho.", page.QuerySelector(".field-problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_draws_both_bars_on_one_scale_from_zero()
    {
        var page = await _site.PageAsync("/guong-dien-hinh/d");

        var before = double.Parse(page.QuerySelector(".chart-before")!.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture);
        var after = double.Parse(page.QuerySelector(".chart-after")!.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(31.0 / 84, before / after, 0.01);
    }

    [Theory]
    [InlineData("vi", "\"2,8\"", 2.8)]
    [InlineData("vi", "\"1.140\"", 1140.0)]
    [InlineData("vi", "\"1.234.567,5\"", 1234567.5)]
    [InlineData("vi", "\"87.5\"", 87.5)]
    [InlineData("vi", "\"0.125\"", 0.125)]
    [InlineData("en", "\"1,140\"", 1140.0)]
    [InlineData("en", "\"1.140\"", 1.14)]
    [InlineData("vi", "87.5", 87.5)]
    [InlineData("vi", "\"2,8 ngày\"", null)]
    [InlineData("vi", "\"khoảng 200\"", null)]
    [InlineData("vi", "\"1.2.3\"", null)]
    [InlineData("vi", "null", null)]
    public void A_measure_is_a_number_where_the_language_of_the_article_writes_one(string locale, string json, double? number)
    {
        using var document = JsonDocument.Parse($$"""{ "after": {{json}} }""");
        Assert.Equal(number, Measure.Read(document.RootElement, "after", locale).Number);
    }

    [Fact]
    public async Task A_campaign_lists_its_articles_and_they_link_back()
    {
        var campaign = Sample.Campaign("thi-dua");
        _site.Cms.Publish(campaign);
        _site.Cms.Publish(Sample.News("tham-gia") with { Campaigns = [new ArticleLink(campaign.Id, "campaign", campaign.Headline, campaign.Path)] });

        Assert.Equal("/tin-tuc/tham-gia", (await _site.PageAsync(campaign.Path)).QuerySelector(".campaign-articles h3 a")!.GetAttribute("href"));
        Assert.Equal(campaign.Path, (await _site.PageAsync("/tin-tuc/tham-gia")).QuerySelector(".article-aside .links a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_model_example_is_a_portrait_with_subject_unit_and_category()
    {
        var page = await _site.PageAsync("/guong-dien-hinh/d");

        Assert.Equal("Bà Sáu Lành", page.QuerySelector(".portrait-subject dd")!.TextContent);
        Assert.Contains("Phường An Hội Tây", page.QuerySelector(".portrait-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/guong-dien-hinh?loai=individual", page.QuerySelector(".article-head .kicker a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_official_document_shows_number_issuer_date_signer_recipients_and_its_file()
    {
        var page = await _site.PageAsync("/van-ban/e");

        var facts = page.QuerySelector(".document-facts")!.TextContent;
        Assert.All(["17-CT/TU", "Ban Thường vụ Thành ủy", "15/08/2022", "Nguyễn Văn A, Bí thư", "Các quận ủy"], fact => Assert.Contains(fact, facts, StringComparison.Ordinal));
        Assert.Equal("PDF, 1,4 MB", page.QuerySelector(".attachments .meta")!.TextContent);
    }

    [Fact]
    public async Task A_campaign_shows_how_far_it_has_come()
    {
        var page = await _site.PageAsync("/phong-trao/f");

        var progress = page.QuerySelector("progress")!;
        Assert.Equal(("200000", "163400"), (progress.GetAttribute("max"), progress.GetAttribute("value")));
        Assert.Equal("81%", page.QuerySelector(".progress-head strong")!.TextContent);
        Assert.Contains("163.400 / 200.000 hộ", page.QuerySelector(".progress-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_says_what_was_wrong_and_what_is_right()
    {
        _site.Cms.Publish(Sample.News("sua") with { Corrections = [new Correction(Sample.Day, 2, "ngày 1/7", "ngày 1/8")] });

        var page = await _site.PageAsync("/tin-tuc/sua");

        Assert.Equal("ngày 1/7", page.QuerySelector(".corrections del")!.TextContent);
        Assert.Equal("ngày 1/8", page.QuerySelector(".corrections ins")!.TextContent);
    }

    [Fact]
    public async Task Translations_are_linked_both_for_readers_and_for_machines()
    {
        _site.Cms.Publish(Sample.News("hai") with { AiMade = true, Translations = [new Translation("en", Guid.CreateVersion7(Sample.Day), "Two", "/en/news/two")] });

        var page = await _site.PageAsync("/tin-tuc/hai");

        Assert.Equal("/en/news/two", page.QuerySelector(".translations a[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal(["vi", "en"], page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")));
        Assert.NotNull(page.QuerySelector(".ai-notice"));
    }

    [Theory]
    [InlineData("generated", "trí tuệ nhân tạo tạo ra", "AI tạo")]
    [InlineData("assisted", "trí tuệ nhân tạo hỗ trợ", "AI hỗ trợ")]
    [InlineData("none", null, null)]
    public async Task Readers_are_told_how_far_AI_took_part_and_what_it_did(string use, string? label, string? shortLabel)
    {
        _site.Cms.Publish(Sample.News("ai-" + use) with { AiUse = use, AiMade = use == "generated", AiNote = "Dịch từ tiếng Anh." });

        var notice = (await _site.PageAsync("/tin-tuc/ai-" + use)).QuerySelector(".ai-notice")?.TextContent;
        var card = (await _site.PageAsync("/tin-tuc")).QuerySelectorAll(".card").First(c => c.QuerySelector($"a[href$='/ai-{use}']") is not null);

        Assert.Equal((label is null, shortLabel), (notice is null, card.QuerySelector(".label-ai")?.TextContent));
        if (label is not null)
            Assert.Contains(label, notice, StringComparison.Ordinal);
        if (label is not null)
            Assert.EndsWith("Dịch từ tiếng Anh.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text_everywhere()
    {
        const string Evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";
        _site.Cms.Publish(Sample.News("ac") with { Headline = Evil, Lead = Evil, Tags = [Evil], Bylines = [new Byline(Evil)] });

        var page = await _site.PageAsync("/tin-tuc/ac");

        Assert.Equal(Evil, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("script:not([src])").Length);
        Assert.Null(page.QuerySelector("img[onerror]"));
        using var data = JsonDocument.Parse(page.QuerySelector("script:not([src])")!.TextContent);
        Assert.Equal(Evil, data.RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task A_withdrawn_article_answers_410_with_its_reason()
    {
        var article = Sample.News("rut");
        _site.Cms.Publish(article);
        _site.Cms.Withdraw(article.Id, "Số liệu chưa được xác nhận.");

        var page = await _site.PageAsync("/tin-tuc/rut", HttpStatusCode.Gone);

        Assert.Contains("Số liệu chưa được xác nhận.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(article.Headline, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_article_answers_301_with_its_new_path()
    {
        var article = Sample.News("cu");
        _site.Cms.Publish(article);
        _site.Cms.Publish(article with { Path = "/tin-tuc/moi", Edition = 2 });

        using var response = await _site.GetAsync("/tin-tuc/cu");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/tin-tuc/moi", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_page_that_never_was_answers_404_in_the_language_of_its_path()
    {
        Assert.Equal("Không tìm thấy trang", (await _site.PageAsync("/tin-tuc/khong-co", HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent);
        Assert.Equal("Page not found", (await _site.PageAsync("/en/news/nothing", HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_preview_shows_the_draft_and_is_neither_kept_nor_listed()
    {
        _site.Cms.AddPreview("token", Sample.News("nhap"));

        var page = await _site.PageAsync("/preview/token");
        using var response = await _site.GetAsync("/preview/token");

        Assert.Contains("Bản xem trước", page.QuerySelector(".draft-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync("/preview/sai")).StatusCode);
    }

    [Fact]
    public async Task Only_the_desk_shows_previews_in_a_frame_and_only_they_tell_it_where_they_are()
    {
        _site.Cms.AddPreview("khung", Sample.News("khung"));
        foreach (var (path, framed) in new[] { ("/preview/khung", true), ("/preview/sai", true), ("/", false), ("/previews", false), ("/tin-tuc", false) })
        {
            using var response = await _site.GetAsync(path);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.EndsWith(framed ? "; frame-ancestors http://127.0.0.1:5100" : "; frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal(framed, !response.Headers.Contains("X-Frame-Options"));
        }

        var script = (await _site.PageAsync("/preview/khung")).QuerySelector("article script")!.GetAttribute("src")!;
        using var answer = await _site.GetAsync(script);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
    }

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
