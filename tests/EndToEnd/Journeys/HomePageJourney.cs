using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>An editor composes the front page by keyboard alone, sees it before readers do, puts it up and appoints another.</summary>
[Collection(PortalCollection.Name)]
public sealed class HomePageJourney(Portal portal, Browser browser)
{
    private const string Heading = "Sáng nay ở phường";

    [Fact]
    public async Task A_front_page_is_composed_by_keyboard_previewed_put_up_appointed_and_brought_back()
    {
        const string email = "trangnhat@example.vn";
        var page = (await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Thư ký tòa soạn", "editor"))).Page;
        await page.GotoAsync("/desk/home");
        await page.Locator("#new-kind").FocusAsync();
        await page.Locator("#new-kind").SelectOptionAsync("notice");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }));
        var added = page.Locator(".home-block").Last;
        await Assertions.Expect(added.Locator("[name$='.Heading']")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Heading);
        await added.Locator("[name$='.Text']").FocusAsync();
        await page.Keyboard.TypeAsync("Họp chợ số lúc bảy giờ.");
        var blocks = await page.Locator(".home-block").CountAsync();
        await PressAsync(page, added.Locator("button[value^='up:']"));
        await Assertions.Expect(page.Locator("button:focus")).ToHaveAttributeAsync("value", $"up:{blocks - 2}");

        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Xem thử", Exact = true }));
        var frame = page.FrameLocator(".home-preview iframe");
        await Assertions.Expect(frame.Locator(".draft-notice")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator(".band-notice .rubric")).ToHaveTextAsync(Heading);
        Assert.DoesNotContain(Heading, await portal.Reader.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Lưu, dùng ngay" }));
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("bạn đọc thấy ngay");
        await Eventually.SeeAsync(HomeAsync, home => home.Contains(Heading, StringComparison.Ordinal), "the new front page");

        await page.Locator("[name=From]").FillAsync(TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd'T'06:00", null));
        await page.Locator("[name=Note]").FocusAsync();
        await page.Keyboard.TypeAsync("Ngày hội");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Hẹn giờ dùng bản này" }));
        await Assertions.Expect(page.Locator(".waiting")).ToContainTextAsync("Ngày hội");
        await PressAsync(page, page.Locator(".waiting form button"));
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã bỏ bản hẹn");

        await page.Locator(".home-block").Filter(new() { HasText = "Thông báo" }).Locator("[name$='.On']").UncheckAsync();
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Lưu, dùng ngay" }));
        await Eventually.SeeAsync(HomeAsync, home => !home.Contains(Heading, StringComparison.Ordinal), "the front page without the notice");
    }

    private static async Task PressAsync(IPage page, ILocator button)
    {
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync();
    }

    private Task<string> HomeAsync() => portal.Reader.GetStringAsync("/", TestContext.Current.CancellationToken);
}
