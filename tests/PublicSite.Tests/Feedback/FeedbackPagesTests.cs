using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Feedback;

namespace CommsPortal.PublicSite.Tests.Feedback;

/// <summary>Where readers write to the office: what is handed on, what is refused, what is kept.</summary>
public sealed class FeedbackPagesTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    [Theory]
    [InlineData("/gui-toa-soan", "Mã theo dõi", "vi")]
    [InlineData("/en/feedback", "Tracking code", "en")]
    public async Task A_message_is_handed_on_and_its_code_shown_once_to_its_sender_alone(string path, string words, string locale)
    {
        using var answer = await PostAsync(path, ("kind", "question"), ("message", "Dòng một\r\nDòng hai " + locale), ("name", ""), ("email", ""), ("publish", "1"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await ReadAsync(answer);
        var code = page.QuerySelector(".reader-code")!.TextContent;
        var sent = Assert.Single(_site.Cms.Feedback, m => m.Locale == locale && m.Message.EndsWith(locale, StringComparison.Ordinal));
        Assert.Equal(("question", "Dòng một\nDòng hai " + locale, null, null, true), (sent.Kind, sent.Message, sent.Name, sent.Email, sent.MayPublish));

        var address = page.QuerySelector(".reader-note a")!.GetAttribute("href")!;
        using var state = await _site.GetAsync(address);
        Assert.True(state.Headers.CacheControl!.NoStore);
        Assert.False(_site.Store.TryGet(address, out _));
        var shown = await ReadAsync(state);
        Assert.Contains(words, shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(code, shown.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("noindex", shown.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_whole_comes_back_with_what_was_typed_and_a_summary_that_leads_to_each_field()
    {
        using var answer = await PostAsync("/gui-toa-soan", ("message", ""), ("name", "Lan"), ("email", "khong-phai"), ("publish", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await ReadAsync(answer);
        var links = page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(["#kind-error", "#message", "#email"], links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));
        Assert.Equal(("Lan", "khong-phai"), (page.GetElementById("name")!.GetAttribute("value"), page.GetElementById("email")!.GetAttribute("value")));
        Assert.Equal("true", page.GetElementById("email")!.GetAttribute("aria-invalid"));
        Assert.All(page.GetElementById("email")!.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(page.GetElementById(id)));
        Assert.True(((IHtmlInputElement)page.QuerySelector("[name=publish]")!).IsChecked);
        Assert.StartsWith("Lỗi", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("website", "x", null)]
    [InlineData("name", "x", "cross-site")]
    public async Task Programs_and_other_sites_send_nothing(string field, string value, string? from)
    {
        var text = $"Không gửi {field}";
        using var client = _site.Client();
        using var request = Form("/gui-toa-soan", ("kind", "other"), ("message", text), (field, value));
        if (from is not null)
            request.Headers.Add("Sec-Fetch-Site", from);
        using var answer = await client.SendAsync(request);
        Assert.DoesNotContain(_site.Cms.Feedback, m => m.Message == text);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task An_article_asks_whether_it_was_useful_and_the_form_about_it_names_it()
    {
        var article = await ArticleAsync("/tin-tuc/a");
        var page = await _site.PageAsync(article.Path);
        var form = (IHtmlFormElement)page.QuerySelector(".reader-vote")!;
        var votes = _site.Cms.Votes.Count;
        using var answer = await PostAsync(form.GetAttribute("action")!, ("useful", "no"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((article.Id, false), _site.Cms.Votes.Skip(votes).Single(v => v.Article == article.Id));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.NotNull((await ReadAsync(answer)).QuerySelector($"main a[href='{article.Path}']"));

        using var neither = await PostAsync(form.GetAttribute("action")!, ("useful", "maybe"));
        Assert.Equal(votes + 1, _site.Cms.Votes.Count);
        var about = page.QuerySelector(".reader-vote a")!.GetAttribute("href")!;
        Assert.Contains(article.Headline, (await _site.PageAsync(about)).QuerySelector(".reader-about")!.TextContent, StringComparison.Ordinal);
        using var sent = await PostAsync(about, ("kind", "error"), ("message", "Sai tên phường."));
        Assert.Equal(article.Id, _site.Cms.Feedback.Single(m => m.Message == "Sai tên phường.").ArticleId);
    }

    [Fact]
    public async Task A_published_answer_appears_in_the_list_and_under_its_article_and_hostile_text_stays_text()
    {
        var article = await ArticleAsync("/cau-chuyen/c");
        await _site.PageAsync("/hoi-dap");
        await _site.PageAsync(article.Path);
        _site.Cms.Put(new PublishedAnswer
        {
            Id = Guid.CreateVersion7(),
            Locale = "vi",
            Question = "Chi phí?</script><script>alert(1)</script>",
            Answer = "Không đồng nào.\nThật đấy.",
            PublishedAt = DateTimeOffset.UnixEpoch,
            Article = new FeedbackArticle(article.Id, article.Headline, article.Path),
        });
        await _site.CaughtUpAsync();
        foreach (var path in new[] { "/hoi-dap", article.Path })
        {
            var page = await _site.PageAsync(path);
            Assert.Contains("Không đồng nào.", page.QuerySelector(".reader-answers")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("alert(1)", StringComparison.Ordinal) && s.GetAttribute("type") != "application/ld+json");
        }

        var data = (await _site.PageAsync("/hoi-dap")).QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent).Single(t => t.Contains("FAQPage", StringComparison.Ordinal));
        using var read = System.Text.Json.JsonDocument.Parse(data);
        Assert.Equal("Chi phí?</script><script>alert(1)</script>", read.RootElement.GetProperty("mainEntity")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("khong co")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task A_code_that_is_none_says_what_a_code_looks_like(string typed)
    {
        using var answer = await PostAsync("/gui-toa-soan/tra-cuu", ("code", typed));
        if (answer.StatusCode == HttpStatusCode.SeeOther)
        {
            var location = answer.Headers.Location!.OriginalString;
            Assert.StartsWith("/gui-toa-soan/", location, StringComparison.Ordinal);
            Assert.Contains("7K3M-9QXT-4B2D", (await _site.PageAsync(location, HttpStatusCode.NotFound)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await ReadAsync(answer)).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_message_about_no_article_that_is_public_has_no_page()
    {
        await _site.PageAsync($"/gui-toa-soan/bai/{Guid.Empty}", HttpStatusCode.NotFound);
        using var answer = await PostAsync($"/gui-toa-soan/huu-ich/{Guid.Empty}", ("useful", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Article> ArticleAsync(string path) =>
        Assert.IsType<ArticleResult.Found>(await _site.Cms.CreateClient().GetArticleByPathAsync(path)).Article;

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var client = _site.Client();
        using var request = Form(path, fields);
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
}
