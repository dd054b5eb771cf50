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
        await page.SeeNoViolationAsync();

        await ComposeAsync(page);
        await PreviewAsync(page);
        await PressAsync(page, Button(page, "Lưu, dùng ngay"));
        await SeesAsync(page, "bạn đọc thấy ngay");
        await SeeHomeAsync(home => home.Contains(Heading, StringComparison.Ordinal), "the new front page");

        await AppointAsync(page);
        await TakeDownAsync(page);
        await SeeHomeAsync(home => !home.Contains(Heading, StringComparison.Ordinal), "the front page without the notice");
    }

    private static async Task ComposeAsync(IPage page)
    {
        await page.TabToAsync(page.Locator("#new-kind"));
        await page.Keyboard.TypeAsync("Thông báo");
        await Assertions.Expect(page.Locator("#new-kind")).ToHaveValueAsync("notice");
        await PressAsync(page, Button(page, "Thêm"));
        var added = page.Locator(".home-block").Last;
        await Assertions.Expect(added.Locator("[name$='.Heading']")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Heading);
        await page.TabToAsync(added.Locator("[name$='.Text']"));
        await page.Keyboard.TypeAsync("Họp chợ số lúc bảy giờ.");

        // One up, and the focus goes with it.
        var blocks = await page.Locator(".home-block").CountAsync();
        await PressAsync(page, added.Locator("button[value^='up:']"));
        await Assertions.Expect(page.Locator("button:focus")).ToHaveAttributeAsync("value", $"up:{blocks - 2}");
        await Assertions.Expect(page.Locator(".home-block").Nth(blocks - 2).Locator("[name$='.Heading']")).ToHaveValueAsync(Heading);

        await page.TabToAsync(page.Locator("#Lead-find"));
        await page.Keyboard.TypeAsync("metro");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Lead .found")).ToContainTextAsync("metro");
        await page.SeeNoViolationAsync();
    }

    private async Task PreviewAsync(IPage page)
    {
        await PressAsync(page, Button(page, "Xem thử"));
        var frame = page.FrameLocator(".home-preview iframe");
        await Assertions.Expect(frame.Locator(".draft-notice")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator(".band-notice .rubric")).ToHaveTextAsync(Heading);
        Assert.DoesNotContain(Heading, await HomeAsync(), StringComparison.Ordinal);
        // In the frame is a whole page with landmarks of its own, which the gates judge.
        await page.SeeNoViolationAsync(frames: false);
    }

    private static async Task AppointAsync(IPage page)
    {
        await PressAsync(page, Button(page, "Hẹn giờ dùng bản này"));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy chọn ngày và giờ bắt đầu");
        await page.SeeNoViolationAsync();

        // What pressing digits does to a date depends on the browser's language; that it can be done is the browser's affair.
        await page.Locator("[name=From]").FillAsync(TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd'T06:00'", System.Globalization.CultureInfo.InvariantCulture));
        await page.TabToAsync(page.Locator("[name=Note]"));
        await page.Keyboard.TypeAsync("Ngày hội");
        await PressAsync(page, Button(page, "Hẹn giờ dùng bản này"));
        await SeesAsync(page, "Đã hẹn");
        await Assertions.Expect(page.Locator(".waiting")).ToContainTextAsync("Ngày hội");
        await page.SeeNoViolationAsync();
        await PressAsync(page, page.Locator(".waiting form button"));
        await SeesAsync(page, "Đã bỏ bản hẹn");
        await Assertions.Expect(page.Locator(".waiting")).ToHaveCountAsync(0);
    }

    private static async Task TakeDownAsync(IPage page)
    {
        var shown = page.Locator(".home-block").Filter(new() { Has = page.Locator("legend", new() { HasText = "Thông báo" }) }).Locator("[name$='.On']");
        await page.TabToAsync(shown);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(shown).Not.ToBeCheckedAsync();
        await PressAsync(page, Button(page, "Lưu, dùng ngay"));
        await SeesAsync(page, "bạn đọc thấy ngay");
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task PressAsync(IPage page, ILocator button)
    {
        await page.TabToAsync(button);
        await page.Keyboard.PressAsync("Enter");
    }

    private static Task SeesAsync(IPage page, string notice) => Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync(notice);

    private Task<string> HomeAsync() => portal.Reader.GetStringAsync("/", TestContext.Current.CancellationToken);

    private Task<string> SeeHomeAsync(Predicate<string> isThere, string what) => Eventually.SeeAsync(HomeAsync, home => isThere(home), what);
}
