using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>An author fills the media library: twenty files by one drop, with the network going in the middle, and folders by keyboard.</summary>
[Collection(PortalCollection.Name)]
public sealed class MediaJourney(Portal portal, Browser browser)
{
    private const int Files = 20;

    // Drops files on the page as a browser does. Each holds the picture and a few bytes of padding after its end, so that no two are alike.
    private const string Drop = """
        ([bytes, count, from, large]) => {
          const picture = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
          const data = new DataTransfer();
          for (let n = 1; n <= count; n++) {
            const padding = new Uint8Array(from + n + large);
            data.items.add(new File([picture, padding], `tha-${from + n}.jpg`, { type: "image/jpeg" }));
          }
          document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """;

    private const string Kept = """
        async () => {
          const { kept } = await import("/desk/assets/upload-store.js");
          const entries = await kept(document.querySelector("[data-uploader]").dataset.person);
          return entries.length === 1 && entries[0].url !== null;
        }
        """;

    [Fact]
    public async Task Twenty_files_are_dropped_the_network_goes_and_comes_back_and_all_are_there()
    {
        var page = (await SignInAsync("thafile@example.vn", "author")).Page;
        await page.GotoAsync("/desk/media");
        var parts = 0;
        await page.RouteAsync("**/desk/media/uploads/*", async route =>
        {
            if (route.Request.Method == "PATCH" && Interlocked.Increment(ref parts) == Files / 2)
                await page.Context.SetOfflineAsync(true);
            await route.ContinueAsync();
        });
        await page.EvaluateAsync(Drop, new object[] { await PictureAsync(), Files, 100, 0 });
        await Assertions.Expect(Status(page)).ToContainTextAsync("mất kết nối");
        Assert.InRange(await page.Locator("[data-uploads] li[data-state=done]").CountAsync(), 1, Files - 1);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(Status(page)).ToHaveTextAsync($"{Files}/{Files} tệp xong");
        await Assertions.Expect(page.Locator("[data-uploads] li a")).ToHaveCountAsync(Files);
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem các tệp mới" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tile .caption", new() { HasTextRegex = new Regex(@"\btha-1[0-2]\d\.jpg") })).ToHaveCountAsync(Files);
    }

    [Fact]
    public async Task An_upload_is_paused_outlives_a_reload_and_goes_on_where_it_was()
    {
        var page = (await SignInAsync("tamdung@example.vn", "author")).Page;
        await page.GotoAsync("/desk/media");
        // The first part comes through, and no other before the reload.
        var parts = 0;
        await page.RouteAsync("**/desk/media/uploads/*", async route =>
        {
            if (route.Request.Method == "PATCH" && Interlocked.Increment(ref parts) > 1)
                await route.AbortAsync();
            else
                await route.ContinueAsync();
        });
        await page.EvaluateAsync(Drop, new object[] { await PictureAsync(), 1, 1_000, 3 * 1024 * 1024 });
        var item = page.Locator("[data-uploads] li");
        await Assertions.Expect(item.Locator(".state-text")).ToHaveTextAsync("mất kết nối, tự thử lại");
        await item.GetByRole(AriaRole.Button, new() { Name = "Tạm dừng" }).ClickAsync();
        await Assertions.Expect(item.Locator(".state-text")).ToHaveTextAsync(new Regex("^tạm dừng, [1-9][0-9]%$"));
        // The browser has written down where it left off.
        await page.WaitForFunctionAsync(Kept);
        await page.UnrouteAllAsync();
        var offsets = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Method == "PATCH")
                offsets.Add(request.Headers["upload-offset"]);
        };
        await page.ReloadAsync();
        await Assertions.Expect(Status(page)).ToHaveTextAsync("1/1 tệp xong");
        Assert.Equal("1048576", offsets[0]);
    }

    [Fact]
    public async Task Folders_are_made_renamed_and_filled_by_keyboard_alone()
    {
        var page = (await SignInAsync("thumuc@example.vn", "editor")).Page;
        await page.GotoAsync("/desk/media/folders");
        await page.Locator("#new-name").FocusAsync();
        await page.Keyboard.TypeAsync("Ban phim");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã thêm thư mục “Ban phim”");
        var row = page.Locator(".folder-list li", new() { HasText = "Ban phim" });
        await row.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await row.GetByLabel("Tên").FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Xep bang phim");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".folder-list")).ToContainTextAsync("Xep bang phim");

        await page.GotoAsync("/desk/media?q=metro");
        await page.Locator(".tile input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("[data-count-chosen]")).ToHaveTextAsync("(1)");
        await page.GetByLabel("Chuyển vào thư mục").FocusAsync();
        await page.Keyboard.TypeAsync("Xep");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice.good")).ToHaveTextAsync("Đã chuyển 1 tệp.");
        await page.Locator(".folders a", new() { HasText = "Xep bang phim" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Xep bang phim");
        await page.GotoAsync(page.Url.Replace("q=metro&", "", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".tile")).ToHaveCountAsync(1);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
    }

    [Fact]
    public async Task The_focal_point_is_set_by_keyboard_alone_shows_each_cut_at_once_and_the_pictures_are_cut_so()
    {
        var page = (await SignInAsync("diemchinh@example.vn", "editor")).Page;
        await page.GotoAsync("/desk/media?kind=image&q=cho+quet+ma");
        await page.Locator(".tile a").First.ClickAsync();
        var mark = page.Locator(".focal-mark");
        await mark.FocusAsync();
        var square = page.Locator("[data-crop='1080x1080'] img");
        var before = await square.EvaluateAsync<string>("i => i.src");
        for (var i = 0; i < 4; i++)
            await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#focal-x")).ToHaveValueAsync("90.0");
        await Assertions.Expect(page.Locator("#focal-y")).ToHaveValueAsync("49.0");
        await Assertions.Expect(mark).ToHaveAttributeAsync("aria-label", new Regex("^Điểm chính: 90% từ trái, 49% từ trên"));
        await Assertions.Expect(square).ToHaveJSPropertyAsync("style.objectPosition", "100% 50%");
        Assert.Empty((await page.RunAxe()).Violations.Select(v => v.Id));
        await page.Locator("#focal-y").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice.good")).ToHaveTextAsync("Đã lưu.");
        Assert.NotEqual(before, await square.EvaluateAsync<string>("i => i.src"));
        Assert.Equal(1080, await square.EvaluateAsync<int>("async i => { i.loading = 'eager'; await i.decode(); return i.naturalWidth; }"));
    }

    [Fact]
    public async Task The_focal_point_is_dragged_by_a_pointer()
    {
        var page = (await SignInAsync("keodiem@example.vn", "editor")).Page;
        await page.GotoAsync("/desk/media?kind=image&q=metro");
        await page.Locator(".tile a").First.ClickAsync();
        // Before it has come, the picture has no size to be measured.
        await page.Locator(".focal img").EvaluateAsync("image => image.decode()");
        var box = (await page.Locator(".focal img").BoundingBoxAsync())!;
        await page.Locator(".focal-mark").HoverAsync();
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.25f), box.Y + (box.Height * 0.75f));
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("#focal-x")).ToHaveValueAsync(new Regex(@"^2[45]\.\d$"));
        await Assertions.Expect(page.Locator("#focal-y")).ToHaveValueAsync(new Regex(@"^7[45]\.\d$"));
    }

    private static ILocator Status(IPage page) => page.Locator("[data-uploads] [role=status]");

    private static async Task<string> PictureAsync() =>
        Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "content", "images", "cho-quet-ma.jpg")));

    private async Task<Person> SignInAsync(string email, string role) =>
        await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Người xếp ảnh", role));
}
