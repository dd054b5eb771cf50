using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>An editor finds an article by keyboard alone, from any page of the desk.</summary>
[Collection(PortalCollection.Name)]
public sealed class DeskSearchJourney(Portal portal, Browser browser)
{
    private const float Patience = 60_000;

    [Fact]
    public async Task A_slash_leads_to_the_search_box_and_the_found_words_are_marked()
    {
        var page = await SignInAsync("tim-bai@example.vn");
        await page.GotoAsync("/desk/media");
        await page.Keyboard.PressAsync("/");
        var box = page.Locator("#desk-search");
        await Assertions.Expect(box).ToBeFocusedAsync(new() { Timeout = Patience });
        await Assertions.Expect(box).ToHaveValueAsync("", new() { Timeout = Patience });

        await page.Keyboard.TypeAsync("chuyen doi so 24/7");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/desk/articles\?q=chuyen\+doi\+so\+24%2F7$"), new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".article-rows mark").First).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    [Fact]
    public async Task A_facet_is_chosen_by_keyboard_and_its_menu_closes_with_escape()
    {
        var page = await SignInAsync("loc-bai@example.vn");
        await page.GotoAsync("/desk/articles?q=chuyen+doi+so");
        var menu = page.Locator("details.facet", new() { HasText = "Loại" }).First;
        await menu.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu.Locator("ul")).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Locator("ul")).ToBeHiddenAsync(new() { Timeout = Patience });
        await Assertions.Expect(menu.Locator("summary")).ToBeFocusedAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu.Locator("ul")).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("type="), new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".chip")).ToContainTextAsync("Loại:", new() { Timeout = Patience });
    }

    // A list without numbers is the database's: the index is still being built.
    private async Task<IPage> SignInAsync(string email)
    {
        var page = (await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Biên tập", "editor"))).Page;
        for (var attempt = 0; attempt < 600; attempt++)
        {
            await page.GotoAsync("/desk/articles");
            if (await page.Locator(".tabs .number").CountAsync() > 0)
                return page;
            await Task.Delay(100);
        }

        throw new InvalidOperationException("The desk's index was not there after a minute.");
    }
}
