using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>A journalist's key from the request on the site to its end.</summary>
[Collection(PortalCollection.Name)]
public sealed class PressJourney(Portal portal, Browser browser)
{
    private const string Email = "lan@bao-mot.example";

    [Fact]
    public async Task A_journalist_asks_by_keyboard_alone_is_approved_sees_the_key_once_uses_exchanges_and_revokes_it()
    {
        var officer = await Person.SignInAsync(browser, portal, "bao-chi@example.vn", await portal.AddPersonAsync("bao-chi@example.vn", "Cán bộ báo chí", "press-officer"));
        var page = await browser.OpenAsync(portal.Site.Address);
        var mailbox = new Mailbox(portal, Email);

        await RequestAsync(page);
        await page.GotoAsync(await mailbox.LinkAsync("/bao-chi/xac-nhan/"));
        await page.SeeNoViolationAsync();
        await ClickAsync(page, "Xác nhận đơn");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("đã nhận đơn");

        await ApproveAsync(officer);
        var link = await mailbox.LinkAsync("/bao-chi/khoa/");
        await page.GotoAsync(link);
        await page.SeeNoViolationAsync();
        await ClickAsync(page, "Hiện khóa");
        var key = await page.Locator(".press-key").InnerTextAsync();
        await page.SeeNoViolationAsync();
        Assert.All(mailbox.Letters(), text => Assert.DoesNotContain(key, text, StringComparison.Ordinal));
        await page.GotoAsync(link);
        await ClickAsync(page, "Hiện khóa");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("đã dùng rồi hoặc đã hết hạn");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(key));

        var second = await ExchangeAsync(page, key);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await AskAsync(key), await AskAsync(second)]);
        await ClickAsync(page, $"Thu hồi {key[..12]}");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã thu hồi");
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], [await AskAsync(key), await AskAsync(second)]);

        await RevokeAsync(officer);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(second));
        await page.GotoAsync("/bao-chi/tai-khoan");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("đã bị thu hồi");
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task The_press_pages_are_clean_in_both_languages_and_every_command_on_them_runs()
    {
        var page = await browser.OpenAsync(portal.Site.Address);
        foreach (var path in new[] { "/bao-chi", "/bao-chi/xin-khoa", "/bao-chi/dieu-khoan", "/bao-chi/dang-nhap", "/en/press", "/en/press/request", "/en/press/terms", "/en/press/sign-in" })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.GotoAsync(path);
                await page.SeeNoViolationAsync();
            }
        }

        var key = (await portal.CommandAsync("press-account", "add", "Báo Thử Lệnh", "--person", "Minh", "--email", "minh@bao-thu.example")).Trim();
        await page.GotoAsync("/bao-chi");
        var commands = await page.Locator(".press-examples code").AllInnerTextsAsync();
        Assert.Equal(7, commands.Count);
        foreach (var command in commands)
            Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(await RunAsync(command, key)).RootElement.ValueKind);
    }

    private static async Task RequestAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.Locator(".colophon").GetByRole(AriaRole.Link, new() { Name = "Dành cho báo chí" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Xin khóa API" }).ClickAsync();
        await TypeAsync(page, "person", "Nguyễn Thị Lan");
        await TypeAsync(page, "outlet", "Báo Một");
        await TypeAsync(page, "email", Email);
        await TypeAsync(page, "purpose", "Trang chuyển đổi số hằng tuần.");
        await page.TabToAsync(page.Locator("[name=embargoes]"));
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync(page.Locator("[name=consent]"));
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Gửi đơn" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Hãy mở hộp thư của bạn");
        await page.SeeNoViolationAsync();
    }

    private static async Task ApproveAsync(Person officer)
    {
        var page = officer.Page;
        await page.GotoAsync("/desk/press");
        await page.SeeNoViolationAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Báo Một" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Bài cấm đăng trước giờ")).ToBeCheckedAsync();
        await page.GetByLabel("Webhook").CheckAsync();
        await page.SeeNoViolationAsync();
        await officer.PressAsync("Duyệt và gửi liên kết lấy khóa");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã duyệt");
        await page.SeeNoViolationAsync();
    }

    private static async Task<string> ExchangeAsync(IPage page, string key)
    {
        await page.GotoAsync("/bao-chi/dang-nhap");
        await page.GetByLabel("Khóa").FillAsync(key);
        await ClickAsync(page, "Đăng nhập");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/bao-chi/tai-khoan$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Báo Một");
        foreach (var part in new[] { "Lượt dùng", "Bài cấm đăng trước giờ", "Webhook", "Khóa còn hạn", "Đổi khóa" })
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = part, Exact = true })).ToBeVisibleAsync();
        await page.SeeNoViolationAsync();
        await page.GetByLabel("Giữ khóa cũ thêm").FillAsync("3");
        await ClickAsync(page, "Tạo khóa mới");
        await page.SeeNoViolationAsync();
        return await page.Locator(".press-key").InnerTextAsync();
    }

    private static async Task RevokeAsync(Person officer)
    {
        var page = officer.Page;
        await page.GetByLabel("Tôi muốn thu hồi mọi quyền của Báo Một").CheckAsync();
        await officer.PressAsync("Thu hồi tài khoản");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã thu hồi tài khoản");
        await page.SeeNoViolationAsync();
    }

    private async Task<HttpStatusCode> AskAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/press/v1/account") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        using var answer = await portal.Api.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> RunAsync(string command, string key)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true };
        start.Environment["KEY"] = key;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}: {output}");
        return output;
    }

    private static Task ClickAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task TypeAsync(IPage page, string name, string text)
    {
        await page.TabToAsync(page.Locator($"[name={name}]"));
        await page.Keyboard.InsertTextAsync(text);
    }
}
