using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>An empty portal and its first administrator.</summary>
public sealed class SetUpJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task The_set_up_link_makes_the_first_administrator_and_works_once()
    {
        await using var portal = new Portal { Sample = false };
        await ((IAsyncLifetime)portal).InitializeAsync();
        var link = (await portal.CommandAsync("setup-link")).Trim();
        var page = await browser.OpenAsync(portal.Cms.Address);
        await page.GotoAsync(link);
        await page.GetByLabel("Họ tên").FillAsync("Sơn");
        await page.GetByLabel("Thư điện tử").FillAsync("son@example.vn");
        await page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync("bốn từ dễ nhớ 2026");
        await page.GetByLabel("Gõ lại mật khẩu mới").FillAsync("bốn từ dễ nhớ 2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo tài khoản" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk$"));
        await page.GotoAsync(link);
        await Assertions.Expect(page.Locator("h1")).Not.ToContainTextAsync("Tạo quản trị viên");
        Assert.Equal("", (await portal.CommandAsync("setup-link")).Trim());
    }
}
