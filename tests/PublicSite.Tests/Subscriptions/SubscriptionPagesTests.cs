using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Stubs;

namespace CommsPortal.PublicSite.Tests.Subscriptions;

/// <summary>Where readers ask for letters, change their wishes, and leave.</summary>
public sealed class SubscriptionPagesTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    [Fact]
    public async Task A_request_is_handed_on_and_its_links_confirm_change_and_end_it_only_by_their_buttons()
    {
        var page = await _site.PageAsync("/dang-ky-tin");
        var sector = page.QuerySelector("[name='topic[]'][value^='sectors:']")!.GetAttribute("value")!;
        using (var asked = await PostAsync("/dang-ky-tin", ("email", "lan@example.vn"), ("rhythm", "daily"), ("locale", "vi"), ("topic[]", sector), ("topic[]", "type:news"), ("q[]", "trạm y tế"), ("q[]", "")))
        {
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            Assert.True(asked.Headers.CacheControl!.NoStore);
            Assert.NotNull((await ReadAsync(asked)).QuerySelector("[role=status]"));
        }

        var number = _site.Cms.Digests.Count;
        var sent = _site.Cms.Digests[^1];
        Assert.Equal(("lan@example.vn", "daily", "vi"), (sent.Email, sent.Wish.Rhythm, sent.Wish.Locale));
        Assert.Equal([new(DigestTopic.Query, "trạm y tế"), new("sectors", sector.Split(':')[1]), new("type", "news")], sent.Wish.Topics.OrderBy(t => t.Kind, StringComparer.Ordinal));

        var token = PortalStub.DigestTokenOf(number);
        var confirm = await FormOfAsync($"/dang-ky-tin/xac-nhan/{token}");
        using (var confirmed = await PostAsync(confirm))
        {
            Assert.Equal($"/dang-ky-tin/quan-ly/{token}", (await ReadAsync(confirmed)).QuerySelector("main a")!.GetAttribute("href"));
        }

        var manage = await _site.PageAsync($"/dang-ky-tin/quan-ly/{token}");
        Assert.True(((IHtmlInputElement)manage.QuerySelector("[value='type:news']")!).IsChecked);
        Assert.Equal("trạm y tế", manage.GetElementById("q")!.GetAttribute("value"));
        Assert.DoesNotContain("lan@example.vn", manage.Body!.TextContent, StringComparison.Ordinal);
        using (var changed = await PostAsync($"/dang-ky-tin/quan-ly/{token}", ("rhythm", "weekly"), ("locale", "en")))
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(("weekly", "en", 0), (_site.Cms.Digests[number - 1].Wish.Rhythm, _site.Cms.Digests[number - 1].Wish.Locale, _site.Cms.Digests[number - 1].Wish.Topics.Count));

        await FormOfAsync($"/dang-ky-tin/thoi/{token}");
        Assert.DoesNotContain(token, _site.Cms.Departures);
        // As mail programs send it.
        using (var left = await PostAsync($"/dang-ky-tin/thoi/{token}", ("List-Unsubscribe", "One-Click")))
        {
            Assert.Equal(HttpStatusCode.OK, left.StatusCode);
            Assert.False(left.Headers.Contains("Set-Cookie"));
        }

        Assert.Contains(token, _site.Cms.Departures);
        await _site.PageAsync($"/dang-ky-tin/quan-ly/{token}", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_form_that_is_not_whole_comes_back_with_what_was_typed()
    {
        using var answer = await PostAsync("/en/subscribe", ("email", "nobody"), ("rhythm", "hourly"), ("locale", "en"), ("topic[]", "type:news"), ("q[]", "alley"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await ReadAsync(answer);
        Assert.Equal(["#email", "#rhythm"], page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(("nobody", "alley"), (page.GetElementById("email")!.GetAttribute("value"), page.GetElementById("q")!.GetAttribute("value")));
        Assert.True(((IHtmlInputElement)page.QuerySelector("[value='type:news']")!).IsChecked);
    }

    [Fact]
    public async Task A_search_comes_into_the_form_and_is_text_there()
    {
        var page = await _site.PageAsync("/dang-ky-tin?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.Equal("\"><script>alert(1)</script>", page.GetElementById("q")!.GetAttribute("value"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("alert(1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("website", null)]
    [InlineData("other", "cross-site")]
    public async Task Programs_and_other_sites_send_nothing(string field, string? from)
    {
        var address = $"{field}@example.vn";
        using var client = _site.Client();
        using var request = Form("/dang-ky-tin", ("email", address), ("rhythm", "daily"), (field, "x"));
        if (from is not null)
            request.Headers.Add("Sec-Fetch-Site", from);
        using var answer = await client.SendAsync(request);
        Assert.DoesNotContain(_site.Cms.Digests, d => d.Email == address);
    }

    private async Task<string> FormOfAsync(string path)
    {
        using var answer = await _site.GetAsync(path);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(_site.Store.TryGet(path, out _));
        return Assert.Single((await ReadAsync(answer)).QuerySelectorAll("main form[method=post]")).GetAttribute("action")!;
    }

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
