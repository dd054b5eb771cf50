using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>A reader's letters from the form to leaving.</summary>
[Collection(PortalCollection.Name)]
public sealed class SubscriptionJourney(Portal portal, Browser browser)
{
    private const string Email = "thu-tin@example.vn";

    [Fact]
    public async Task A_reader_without_scripts_subscribes_by_keyboard_confirms_changes_topics_and_leaves()
    {
        var reader = await browser.OpenAsync(portal.Site.Address, javaScript: false);
        await reader.GotoAsync("/dang-ky-tin?q=tram+y+te");
        await Assertions.Expect(reader.Locator("#q")).ToHaveValueAsync("tram y te");
        await reader.TabToAsync(reader.GetByLabel("Thư điện tử"));
        await reader.Keyboard.TypeAsync(Email);
        await reader.TabToAsync(reader.GetByRole(AriaRole.Button, new() { Name = "Đăng ký", Exact = true }));
        await reader.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync(Email);

        await reader.GotoAsync(await new Mailbox(portal, Email).LinkAsync("/dang-ky-tin/xac-nhan/"));
        await PressAsync(reader, "Xác nhận đăng ký");
        await Assertions.Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("Cảm ơn bạn");
        await reader.GetByRole(AriaRole.Link, new() { Name = "Đổi chủ đề hoặc thôi nhận tin" }).ClickAsync();
        await Assertions.Expect(reader).ToHaveURLAsync(new Regex("/dang-ky-tin/quan-ly/"));
        var address = reader.Url;
        await reader.GetByLabel("Mỗi ngày, buổi sáng").CheckAsync();
        await PressAsync(reader, "Lưu");
        await Assertions.Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(reader.GetByLabel("Mỗi ngày, buổi sáng")).ToBeCheckedAsync();

        await SeeCleanAsync(address);
        await PressAsync(reader, "Thôi nhận tin");
        await Assertions.Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("đã được xóa");
        await reader.GotoAsync(address);
        await Assertions.Expect(reader.GetByRole(AriaRole.Alert)).ToContainTextAsync("không còn dùng được");
        Assert.Empty(await reader.Context.CookiesAsync());
    }

    private async Task SeeCleanAsync(string manage)
    {
        var page = await browser.OpenAsync(portal.Site.Address);
        foreach (var path in new[] { "/dang-ky-tin", "/en/subscribe", manage, manage.Replace("quan-ly", "thoi", StringComparison.Ordinal) })
        {
            await page.GotoAsync(path);
            await page.SeeNoViolationAsync();
        }

        await page.GotoAsync("/dang-ky-tin");
        await PressAsync(page, "Đăng ký");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.SeeNoViolationAsync();
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
