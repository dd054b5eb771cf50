using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>Signing in on a portal where those who decide need more than a password.</summary>
public sealed class SecondFactorJourney(SecondFactorJourney.StrictPortal strict, Browser browser) : IClassFixture<SecondFactorJourney.StrictPortal>, IClassFixture<Browser>
{
    private static readonly Regex Desk = new("/desk$");

    private Portal Portal => strict.Portal;

    private Uri Address => new($"http://localhost:{Portal.Cms.Address.Port}");

    [Fact]
    public async Task An_approver_sets_up_an_app_and_signs_in_with_its_codes_by_the_keyboard_alone()
    {
        const string Email = "duyet-phim@example.vn";
        var password = await Portal.AddPersonAsync(Email, "Người duyệt", "approver");
        var page = await browser.OpenAsync(Address);
        await page.GotoAsync("/desk/audit");
        await TypePasswordAsync(page, Email, password);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/second-factor"));
        await ViolatesNothingAsync(page);
        var app = new AuthenticatorApp(await page.Locator("#totp-key").InnerTextAsync());
        await ReachAsync(page, "#code");
        await page.Keyboard.TypeAsync(app.Show());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        await ViolatesNothingAsync(page);
        await ReachAsync(page, "main a.button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/audit$"));

        var another = await browser.OpenAsync(Address);
        await another.GotoAsync("/desk");
        await TypePasswordAsync(another, Email, password);
        await Assertions.Expect(another.Locator("h1")).ToHaveTextAsync("Bước thứ hai");
        await ViolatesNothingAsync(another);
        await Assertions.Expect(another.Locator("#code")).ToBeFocusedAsync();
        await another.Keyboard.TypeAsync(app.Show());
        await another.Keyboard.PressAsync("Enter");
        await Assertions.Expect(another).ToHaveURLAsync(Desk);
    }

    [Fact]
    public async Task A_passkey_is_made_used_to_sign_in_and_removed()
    {
        const string Email = "khoa@example.vn";
        var page = await SignInAsync(Email, "editor");
        await AddAuthenticatorAsync(page);
        await page.GotoAsync("/desk/account/security");
        await page.GetByLabel("Tên để bạn nhận ra").FillAsync("Máy ở cơ quan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo khóa truy cập" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tôi đã cất các mã, đi tiếp" }).ClickAsync();
        await Assertions.Expect(page.Locator(".keys li")).ToContainTextAsync("Máy ở cơ quan");
        await ViolatesNothingAsync(page);
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Desk);
        // A password alone is not enough any more.
        var thief = await browser.OpenAsync(Address);
        await thief.GotoAsync("/desk");
        await TypePasswordAsync(thief, Email, strict.PasswordOf[Email]);
        await Assertions.Expect(thief.Locator("h1")).ToHaveTextAsync("Bước thứ hai");

        await page.GotoAsync("/desk/account/security");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ khóa truy cập Máy ở cơ quan" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã bỏ khóa truy cập");
        await Assertions.Expect(page.Locator(".keys li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signing_out_everywhere_else_ends_the_other_browser_at_its_next_click()
    {
        const string Email = "hai-noi@example.vn";
        var here = await SignInAsync(Email, "author");
        var there = await browser.OpenAsync(Address);
        await there.GotoAsync("/desk/sign-in");
        await TypePasswordAsync(there, Email, strict.PasswordOf[Email]);
        await Assertions.Expect(there).ToHaveURLAsync(Desk);
        await here.GotoAsync("/desk");
        await Assertions.Expect(here.Locator(".notice")).ToContainTextAsync("đăng nhập trên thiết bị mới");
        await here.GotoAsync("/desk/account/security");
        await ReachAsync(here, "form[action$='handler=EndOthers'] button");
        await here.Keyboard.PressAsync("Enter");
        await Assertions.Expect(here.Locator(".notice.good")).ToContainTextAsync("Đã kết thúc 1 phiên");
        await there.GetByRole(AriaRole.Link, new() { Name = "Bài", Exact = true }).ClickAsync();
        await Assertions.Expect(there).ToHaveURLAsync(new Regex("/desk/sign-in"));
    }

    private async Task<IPage> SignInAsync(string email, string role)
    {
        var password = await Portal.AddPersonAsync(email, "Người dùng", role);
        strict.PasswordOf[email] = password;
        var page = await browser.OpenAsync(Address);
        await page.GotoAsync("/desk/sign-in");
        await TypePasswordAsync(page, email, password);
        await Assertions.Expect(page).ToHaveURLAsync(Desk);
        return page;
    }

    private static async Task TypePasswordAsync(IPage page, string email, string password)
    {
        await Assertions.Expect(page.Locator("#email")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(password);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("details.menu > summary").Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/sign-in"));
    }

    // Tab by tab, as somebody without a mouse.
    private static async Task ReachAsync(IPage page, string selector)
    {
        const int Most = 100;
        var target = page.Locator(selector);
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var tab = 0; tab < Most; tab++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }

    private static async Task ViolatesNothingAsync(IPage page) =>
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{page.Url}: {v.Id}: {n.Html}")));

    // Chromium's virtual authenticator: a machine with a fingerprint reader that always knows its owner.
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>A portal with a host name, where the rule holds.</summary>
    public sealed class StrictPortal : IAsyncLifetime
    {
        public Portal Portal { get; } = new() { Sample = false, CmsHost = "localhost", More = new Dictionary<string, string> { ["Portal__SecondFactor"] = "Required" } };

        public Dictionary<string, string> PasswordOf { get; } = [];

        public ValueTask InitializeAsync() => Portal.InitializeAsync();

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
