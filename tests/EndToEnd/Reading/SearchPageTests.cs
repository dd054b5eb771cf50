using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Reading;

/// <summary>The search page by keyboard alone: suggestions as a combobox, results while typing, and the way back.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class SearchPageTests(Portal portal, Browser browser)
{
    [Fact]
    public async Task Suggestions_are_a_combobox_that_arrows_enter_and_escape_work()
    {
        var page = await OpenAsync("/tim-kiem");
        await page.TabToAsync("input[role=combobox]");
        await page.Keyboard.TypeAsync("chuyen doi");
        var field = page.Locator("input[role=combobox]");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        var list = page.Locator($"#{await field.GetAttributeAsync("aria-controls")}");
        await Assertions.Expect(list).ToBeVisibleAsync();
        Assert.Equal("listbox", await list.GetAttributeAsync("role"));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(field).ToHaveValueAsync("chuyen doi");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var active = page.Locator($"#{await field.GetAttributeAsync("aria-activedescendant")}");
        await Assertions.Expect(active).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("/tim-kiem", StringComparison.Ordinal) && !address.EndsWith("q=chuyen+doi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_come_while_typing_the_address_follows_and_back_returns_to_them()
    {
        var page = await OpenAsync("/tin-tuc");
        await page.GotoAsync("/tim-kiem");
        await Assertions.Expect(page.Locator("input[role=combobox]")).ToBeVisibleAsync();
        await page.TabToAsync("input[role=combobox]");
        await page.Keyboard.TypeAsync("so hoa");
        await page.WaitForURLAsync(Asked());
        await Assertions.Expect(page.Locator(".search-status")).ToHaveTextAsync(Count());
        await Assertions.Expect(page.Locator(".hit mark").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[role=combobox]")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");
        await page.TabToAsync(".hit a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article.article")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Asked());
        await Assertions.Expect(page.Locator("input[name=q]").First).ToHaveValueAsync("so hoa");
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/tin-tuc$"));
    }

    [Fact]
    public async Task Without_scripts_the_same_search_is_whole()
    {
        var page = await browser.OpenAsync(portal.Site.Address, javaScript: false);
        await page.GotoAsync("/tim-kiem");
        await page.TabToAsync("main input[type=search]");
        await page.Keyboard.TypeAsync("so hoa");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".hit mark").First).ToBeVisibleAsync();
        await page.Locator("input[name=tu]").FillAsync("2020-01-01");
        await page.Locator("form.days button").ClickAsync();
        await Assertions.Expect(page.Locator(".chosen")).ToContainTextAsync("Đăng từ 01/01/2020");
        await Assertions.Expect(page.Locator(".hit").First).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await browser.OpenAsync(portal.Site.Address);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator(".reading")).ToBeVisibleAsync();
        return page;
    }

    [GeneratedRegex("/tim-kiem\\?q=so(\\+|%20)hoa$")]
    private static partial Regex Asked();

    [GeneratedRegex("^(Hơn )?[0-9.]+ bài$")]
    private static partial Regex Count();
}
