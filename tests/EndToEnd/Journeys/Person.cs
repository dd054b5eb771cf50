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

    /// <summary>Waits until the article's page says that it is in this state.</summary>
    public async Task SeesStateAsync(string state) => await Assertions.Expect(Page.Locator(".page-head .meta .state").First).ToHaveTextAsync(state);
}
