using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>Someone at the desk, in a browser of their own.</summary>
internal sealed class Person(IPage page)
{
    public IPage Page { get; } = page;

    public static async Task<Person> SignInAsync(Browser browser, Portal portal, string email, string password, bool javaScript = true)
    {
        var page = await browser.OpenAsync(portal.Cms.Address, javaScript);
        await page.GotoAsync("/desk/sign-in");
        await page.GetByLabel("Thư điện tử").FillAsync(email);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk$"));
        return new Person(page);
    }

    public async Task PressAsync(string button) =>
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public async Task OpenArticleAsync(Guid id) => await Page.GotoAsync($"/desk/articles/{id}");

    /// <summary>Answers for each warning of the article's page by name, one after the other.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> AcknowledgeAllAsync(string reason)
    {
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        var open = Page.Locator(".findings.warnings > ul > li");
        var count = await open.CountAsync();
        for (var left = count; left > 0; left--)
        {
            await open.First.Locator(".acknowledge > summary").ClickAsync();
            await open.First.GetByLabel("Lý do").FillAsync(reason);
            await open.First.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận bằng tên tôi" }).ClickAsync();
            await Assertions.Expect(open).ToHaveCountAsync(left - 1);
        }

        return count;
    }

    /// <summary>Waits until the article's page says that it is in this state.</summary>
    public async Task SeesStateAsync(string state) => await Assertions.Expect(Page.Locator(".page-head .meta .state").First).ToHaveTextAsync(state);
}
