using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>What an office sets: a menu that readers see, a ward that is retired by keyboard alone, a tag for many articles and back.</summary>
[Collection(PortalCollection.Name)]
public sealed class SettingsJourney(Portal portal, Browser browser)
{
    [Fact]
    public async Task A_changed_menu_is_on_the_site_and_the_former_one_is_brought_back()
    {
        var page = await OpenAsync("menu@example.vn", "Quản trị trang", "administrator");
        await page.GotoAsync("/desk/menus/en");
        await page.Locator("[name='Main[0].Title']").FillAsync("Only news");
        await page.Locator("[name='Main[0].Url']").FillAsync("/en/news");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã lưu");

        var reader = await browser.OpenAsync(portal.Site.Address);
        await Eventually.SeeAsync(async () => await MenuAsync(reader), menu => menu is ["Only news"], "the new menu on the site");

        await page.GotoAsync("/desk/menus/en");
        await page.Locator("[name='Main[0].Title']").FillAsync("");
        await page.Locator("[name='Main[0].Url']").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Eventually.SeeAsync(async () => await MenuAsync(reader), menu => menu.Length > 3, "the site's own menu again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa về bản này (phiên bản 1)" }).ClickAsync();
        await Eventually.SeeAsync(async () => await MenuAsync(reader), menu => menu is ["Only news"], "the former menu");
        await page.GotoAsync("/desk/menus/en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đưa về bản này (phiên bản 2)" }).ClickAsync();
        await Eventually.SeeAsync(async () => await MenuAsync(reader), menu => menu.Length > 3, "the site's own menu at the end");
    }

    [Fact]
    public async Task A_ward_is_retired_in_favour_of_another_by_keyboard_alone()
    {
        var page = await OpenAsync("phuong@example.vn", "Biên tập địa phương", "editor");
        await AddAsync(page, "Phường Hành Trình Cũ");
        await AddAsync(page, "Phường Hành Trình Mới");
        await page.GotoAsync("/desk/taxonomies/localities?q=hanh+trinh+cu");
        await page.Locator("tbody th a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/edit/phuong-hanh-trinh-cu$"));
        await page.Locator("summary:has(#retire)").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var form = page.Locator("form[action$='handler=Retire']");
        await form.Locator("[name='Form.ValidTo']").FillAsync("2026-06-30");
        await form.Locator("details.terms summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await form.Locator(".terms-filter").FocusAsync();
        await page.Keyboard.TypeAsync("hanh trinh moi");
        await form.Locator("[value='phuong-hanh-trinh-moi']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await form.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("mục kế thừa");
        await Assertions.Expect(page.Locator("section[aria-labelledby=used]")).ToContainTextAsync("mục kế thừa");
    }

    [Fact]
    public async Task Articles_are_tagged_together_after_a_preview_and_the_tag_is_taken_back()
    {
        var page = await OpenAsync("hangloat@example.vn", "Biên tập hàng loạt", "editor");
        await page.GotoAsync("/desk/articles?state=Published&type=case-study");
        await page.Locator("#bulk-page").CheckAsync();
        await page.Locator("#bulk button").ClickAsync();
        await page.Locator("#bulk-tag").FillAsync("hành trình hàng loạt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await Assertions.Expect(page.Locator(".effects")).ToContainTextAsync("công chúng vẫn thấy bản đang đăng");
        await page.Locator("form[action$='handler=Start'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#result")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await page.Locator("form[action$='handler=Undo'] button").ClickAsync();
        await page.Locator("form[action$='handler=Start'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#result")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator(".effects")).ToContainTextAsync("0 bài không làm được");
    }

    private async Task<IPage> OpenAsync(string email, string name, string role) =>
        (await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, name, role))).Page;

    private static async Task AddAsync(IPage page, string name)
    {
        await page.GotoAsync("/desk/taxonomies/localities/edit");
        await page.Locator("#t-name").FillAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã lưu");
    }

    private static async Task<string[]> MenuAsync(IPage reader)
    {
        await reader.GotoAsync("/en");
        return [.. await reader.Locator("nav.sections a").AllInnerTextsAsync()];
    }
}
