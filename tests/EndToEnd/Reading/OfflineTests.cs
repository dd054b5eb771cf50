using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Reading;

/// <summary>Stories kept on the device are read without a network; nothing else is kept, and nothing before a reader asks for it.</summary>
[Collection(PortalCollection.Name)]
public sealed class OfflineTests(Portal portal, Browser browser)
{
    [Fact]
    public async Task A_kept_story_is_read_without_a_network_and_removed_again()
    {
        var path = (await new PublicView(portal).ApiAsync("/api/v1/articles?type=case-study&locale=vi&limit=1")).GetProperty("items")[0].GetProperty("path").GetString()!;
        var page = await browser.OpenAsync(portal.Site.Address);
        await page.GotoAsync(path);
        var headline = await page.Locator("h1").InnerTextAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("caches.keys()"));
        Assert.Equal(0, await page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(all => all.length)"));

        await page.TabToAsync("[data-keep]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".article-tools [role=status]", new() { HasText = "Đã lưu" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-keep]")).ToHaveTextAsync("Bỏ lưu");
        Assert.All(await KeptAsync(page), kept => Assert.True(
            kept == path || kept == "/da-luu" || kept.StartsWith("/assets/", StringComparison.Ordinal) || kept.StartsWith("/media/", StringComparison.Ordinal), kept));

        await page.GotoAsync("/tin-tuc");
        Assert.DoesNotContain("/tin-tuc", await KeptAsync(page));
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(headline);
        Assert.True(await page.EvaluateAsync<bool>("document.styleSheets[0].cssRules.length > 100"));
        await Assertions.Expect(page.Locator(".reading")).ToBeVisibleAsync();

        await page.GotoAsync("/chuyen-muc");
        await Assertions.Expect(page.Locator(".kept-status")).ToContainTextAsync("Không có mạng");
        await page.TabToAsync(".kept-stories a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(headline);

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/da-luu");
        await page.TabToAsync(".kept-stories button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".kept-none")).ToBeVisibleAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("caches.keys()"));
        Assert.Equal(0, await page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(all => all.length)"));
    }

    [Fact]
    public async Task A_kept_story_that_was_withdrawn_is_kept_no_longer()
    {
        var view = new PublicView(portal);
        var items = (await view.ApiAsync("/api/v1/articles?type=news&locale=vi&limit=100")).GetProperty("items");
        var article = items[items.GetArrayLength() - 1];
        var (path, headline) = (article.GetProperty("path").GetString()!, article.GetProperty("headline").GetString()!);
        var page = await browser.OpenAsync(portal.Site.Address);
        await page.GotoAsync(path);
        await page.TabToAsync("[data-keep]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-keep]")).ToHaveTextAsync("Bỏ lưu");

        await WithdrawAsync(article.GetProperty("id").GetString()!);
        await Eventually.SeeAsync(() => view.PageAsync(path), answer => answer.Status == HttpStatusCode.Gone, "the page of the withdrawal");
        await page.GotoAsync("/da-luu");
        await Assertions.Expect(page.Locator(".kept-status")).ToContainTextAsync($"đã được gỡ khỏi trang nên không còn lưu: {headline}");
        await Assertions.Expect(page.Locator(".kept-none")).ToBeVisibleAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("caches.keys()"));
    }

    [Fact]
    public async Task The_worker_is_asked_for_anew_each_time_and_may_reach_this_origin_only()
    {
        using var worker = await portal.Reader.GetAsync("/sw.js");
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.True(worker.Headers.CacheControl!.NoCache);
        Assert.Contains("connect-src 'self'", Assert.Single(worker.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task WithdrawAsync(string id)
    {
        var key = (await portal.CommandAsync("apikey", "add", "go-bai-da-luu", "--role", "administrator")).Trim();
        var authorization = new AuthenticationHeaderValue("Bearer", key);
        using var question = new HttpRequestMessage(HttpMethod.Get, $"/api/manage/v1/articles/{id}") { Headers = { Authorization = authorization } };
        using var known = await portal.Api.SendAsync(question);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/manage/v1/articles/{id}/withdrawal")
        {
            Headers = { Authorization = authorization, IfMatch = { known.Headers.ETag! } },
            Content = JsonContent.Create(new { reason = "Đơn vị đề nghị gỡ để kiểm tra lại số liệu." }),
        };
        using var answer = await portal.Api.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static Task<string[]> KeptAsync(IPage page) => page.EvaluateAsync<string[]>(
        "caches.open('kept-stories').then(cache => cache.keys()).then(requests => requests.map(request => new URL(request.url).pathname))");
}
