using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>Whatever happens to the network, the session or the window: what was typed is there.</summary>
[Collection(PortalCollection.Name)]
public sealed class AutosaveTests(Portal portal, Browser browser)
{
    private static readonly Regex Saved = new(@"^Đã tự lưu lúc \d\d:\d\d$");

    [Fact]
    public async Task What_was_typed_is_saved_by_itself_and_waits_on_another_device()
    {
        var (page, edit, password) = await WriteAsync("tuluu@example.vn");
        var field = await WritingField.OpenAsync(page, edit);
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("Đang gõ dở.");
        await field.SeesMarkdownAsync("Đang gõ dở.");
        // Gone only when the server has all of it.
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToBeHiddenAsync();
        await Assertions.Expect(State(page)).ToHaveTextAsync(Saved);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));

        var elsewhere = (await Person.SignInAsync(browser, portal, "tuluu@example.vn", password)).Page;
        field = await WritingField.OpenAsync(elsewhere, edit);
        await field.SeesMarkdownAsync("Đang gõ dở.");
        await Assertions.Expect(elsewhere.Locator("#working-copy")).ToContainTextAsync("bạn soạn dở");
        Assert.Empty((await elsewhere.RunAxe()).Violations.Select(v => v.Id));
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(elsewhere.Locator(".notice.good")).ToHaveTextAsync("Đã lưu.");
        await Assertions.Expect(elsewhere.Locator("#working-copy")).ToHaveCountAsync(0);
        await new WritingField(elsewhere).SeesMarkdownAsync("Đang gõ dở.");
    }

    [Fact]
    public async Task Without_the_network_the_browser_keeps_the_text_and_sends_it_afterwards()
    {
        var (page, edit, password) = await WriteAsync("matmang@example.vn");
        var lead = page.Locator("[name=lead]");
        await page.Context.SetOfflineAsync(true);
        await lead.FillAsync("Gõ lúc mất mạng");
        await Assertions.Expect(State(page)).ToContainTextAsync("Chưa lưu được, đang giữ trong trình duyệt");
        await Assertions.Expect(page.Locator("[data-unsaved]")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(State(page)).ToHaveTextAsync(Saved);
        var elsewhere = (await Person.SignInAsync(browser, portal, "matmang@example.vn", password)).Page;
        await elsewhere.GotoAsync(edit);
        await Assertions.Expect(elsewhere.Locator("[name=lead]")).ToHaveValueAsync("Gõ lúc mất mạng");
    }

    [Fact]
    public async Task When_the_session_has_ended_nothing_is_lost_and_signing_in_beside_it_sends_the_text()
    {
        var (page, _, password) = await WriteAsync("hetphien@example.vn");
        await page.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { NameRegex = new Regex("^commsportal-desk") });
        await page.Locator("[name=lead]").FillAsync("Gõ khi phiên đã hết");
        await Assertions.Expect(State(page)).ToContainTextAsync("Phiên làm việc đã hết, đang giữ trong trình duyệt.");
        var beside = await page.Context.RunAndWaitForPageAsync(() => State(page).GetByRole(AriaRole.Link).ClickAsync());
        await beside.GetByLabel("Thư điện tử").FillAsync("hetphien@example.vn");
        await beside.GetByLabel("Mật khẩu").FillAsync(password);
        await beside.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await Assertions.Expect(beside).ToHaveURLAsync(new Regex("/desk$"));
        await Assertions.Expect(State(page)).ToHaveTextAsync(Saved);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToHaveTextAsync("Đã lưu.");
        await Assertions.Expect(page.Locator("[name=lead]")).ToHaveValueAsync("Gõ khi phiên đã hết");
    }

    private static ILocator State(IPage page) => page.Locator("[data-autosave-state]");

    // A stored news item, opened to be edited.
    private async Task<(IPage Page, string Edit, string Password)> WriteAsync(string email)
    {
        var password = await portal.AddPersonAsync(email, "Người viết", "author");
        var page = (await Person.SignInAsync(browser, portal, email, password)).Page;
        await page.GotoAsync("/desk/articles/new/news");
        await page.Locator("[name=headline]").FillAsync("Bài tự lưu " + email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}/edit"));
        // With its scripts: without the network they would never come.
        await page.WaitForLoadStateAsync(LoadState.Load);
        return (page, page.Url.Split('?')[0], password);
    }
}
