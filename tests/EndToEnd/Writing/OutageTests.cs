using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>A network that is gone for a minute, a server that is killed while it saves: the browser keeps the text and sends it again.</summary>
public sealed class OutageTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Regex Saved = new(@"^Đã tự lưu lúc \d\d:\d\d$");

    [Fact]
    public async Task A_minute_without_network_and_a_server_killed_while_it_saves_lose_nothing()
    {
        await using var portal = new Portal { Sample = false };
        await ((IAsyncLifetime)portal).InitializeAsync();
        var password = await portal.AddPersonAsync("mat@example.vn", "Người viết", "author");
        var page = (await Person.SignInAsync(browser, portal, "mat@example.vn", password)).Page;
        await page.Clock.InstallAsync();
        await page.GotoAsync("/desk/articles/new/news");
        await page.Locator("[name=headline]").FillAsync("Bài khi mất mạng");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}/edit"));
        var edit = page.Url.Split('?')[0];
        // With its scripts: without the network they would never come.
        await page.WaitForLoadStateAsync(LoadState.Load);

        await page.Context.SetOfflineAsync(true);
        await page.Locator("[name=lead]").FillAsync("Gõ lúc mất mạng");
        // The page's own clock: a minute with all that it would have tried.
        await page.Clock.RunForAsync(60_000);
        await Assertions.Expect(State(page)).ToContainTextAsync("đang giữ trong trình duyệt");
        await page.Locator("[name=source]").FillAsync("Gõ thêm");
        await page.Clock.RunForAsync(60_000);
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(State(page)).ToHaveTextAsync(Saved);
        Assert.Equal(("Gõ lúc mất mạng", "Gõ thêm"), await SeenElsewhereAsync(portal, edit, password));

        // The first request is on its way when the server dies; whether it arrived or not, it is sent until it is answered.
        var killed = new TaskCompletionSource();
        await page.RouteAsync("**/working-copy", async route =>
        {
            var sending = route.ContinueAsync();
            if (!killed.Task.IsCompleted)
            {
                await portal.Cms.DisposeAsync();
                killed.TrySetResult();
            }

            await sending;
        });
        await page.Locator("[name=lead]").FillAsync("Gõ lúc máy chủ chết");
        await page.Clock.RunForAsync(5_000);
        await killed.Task;
        await portal.StartCmsAsync();
        await Eventually.SeeAsync(
            async () =>
            {
                await page.Clock.RunForAsync(60_000);
                return (Text: await State(page).TextContentAsync() ?? "", Sent: await page.Locator("[data-unsaved]").IsHiddenAsync());
            },
            state => state.Sent && Saved.IsMatch(state.Text),
            "the text being sent again");
        Assert.Equal(("Gõ lúc máy chủ chết", "Gõ thêm"), await SeenElsewhereAsync(portal, edit, password));
    }

    private static ILocator State(IPage page) => page.Locator("[data-autosave-state]");

    private async Task<(string Lead, string Source)> SeenElsewhereAsync(Portal portal, string edit, string password)
    {
        var page = (await Person.SignInAsync(browser, portal, "mat@example.vn", password)).Page;
        await page.GotoAsync(edit);
        return (await page.Locator("[name=lead]").InputValueAsync(), await page.Locator("[name=source]").InputValueAsync());
    }
}
