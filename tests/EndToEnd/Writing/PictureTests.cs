using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>Pictures come into a text by drop, by paste and from the library, and each gets its words.</summary>
[Collection(PortalCollection.Name)]
public sealed class PictureTests(Portal portal, Browser browser)
{
    // Drops or pastes a file as a browser does: the events, with the file in them.
    private const string Bring = """
        (text, [kind, name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type: "image/jpeg" }));
          const box = (text.lastElementChild ?? text).getBoundingClientRect();
          const event = kind === "drop"
            ? new DragEvent("drop", { dataTransfer: data, clientX: box.left + 5, clientY: box.bottom - 2, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          text.dispatchEvent(event);
        }
        """;

    [Theory]
    [InlineData("drop", "cho-quet-ma.jpg")]
    [InlineData("paste", "day-tro.jpg")]
    public async Task A_picture_file_goes_to_the_library_with_its_description_and_into_the_text(string way, string file)
    {
        var page = (await SignInAsync($"{way}@example.vn")).Page;
        var field = await WritingField.OpenAsync(page, "/desk/articles/new/news");
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("Trước ảnh.");
        // One byte more than the sample's file, so that it is a new one.
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "content", "images", file));
        await field.Text.EvaluateAsync(Bring, new[] { way, file, Convert.ToBase64String([.. bytes, 0]) });
        await field.Dialog.GetByRole(AriaRole.Button, new() { Name = "Đưa vào bài" }).ClickAsync();
        await Assertions.Expect(field.Dialog).ToBeVisibleAsync();
        await field.Dialog.GetByLabel("Mô tả ảnh").FillAsync("Người mua quét mã ở quầy rau");
        await field.Dialog.GetByLabel("Chú thích dưới ảnh").FillAsync("Chợ sáng thứ bảy");
        await field.Dialog.GetByRole(AriaRole.Button, new() { Name = "Đưa vào bài" }).ClickAsync();
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex(@"^Trước ảnh\.\n\n!\[\]\(media:[0-9a-f-]{36}\)$"));
        var figure = field.Text.Locator(".figure-block");
        await Assertions.Expect(figure.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await figure.Locator("img").EvaluateAsync<bool>("async (i) => { await i.decode(); return i.naturalWidth > 0; }"));
        await Assertions.Expect(figure.GetByLabel("Chú thích ảnh")).ToHaveAttributeAsync("placeholder", "Chợ sáng thứ bảy");
        var id = Regex.Match(await field.Markdown.InputValueAsync(), "media:([0-9a-f-]{36})").Groups[1].Value;
        await figure.GetByLabel("Chú thích ảnh").FillAsync("Chợ “Bà Chiểu”, 6 giờ");
        await figure.GetByLabel("Mô tả cho người không nhìn thấy ảnh").FillAsync("Quầy rau [số 5]");
        await field.SeesMarkdownAsync($"Trước ảnh.\n\n![Quầy rau \\[số 5\\]](media:{id} \"Chợ “Bà Chiểu”, 6 giờ\")");
        await page.GotoAsync($"/desk/media/{id}");
        await Assertions.Expect(page.Locator("[name=Alt]")).ToHaveValueAsync("Người mua quét mã ở quầy rau");
    }

    [Fact]
    public async Task A_picture_of_the_library_is_clicked_and_dragged_into_the_text()
    {
        var page = (await SignInAsync("keo@example.vn")).Page;
        var field = await WritingField.OpenAsync(page, "/desk/articles/new/news");
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("Đoạn một.\nĐoạn hai.");
        await field.PressAsync("Ảnh");
        await page.Locator(".editor-panel input[type=search]").FillAsync("metro");
        var item = page.Locator(".editor-media-item").First;
        await item.ClickAsync();
        await Assertions.Expect(field.Text.Locator(".figure-block")).ToHaveCountAsync(1);
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex(@"^Đoạn một\.\n\nĐoạn hai\.\n\n!\[\]\(media:[0-9a-f-]{36}\)$"));
        await item.DragToAsync(field.Text.Locator("p").First, new() { TargetPosition = new() { X = 3, Y = 8 } });
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex(@"^!\[\]\(media:[0-9a-f-]{36}\)\n\nĐoạn một\.\n\nĐoạn hai\."));
        await field.Keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".editor-panel")).ToHaveCountAsync(0);
        await field.Keys.PressAsync("Control+z");
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex(@"^Đoạn một\."));
    }

    private async Task<Person> SignInAsync(string email) =>
        await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Người viết", "editor"));
}
