using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>The editor for those who use it without a mouse, without seeing it, or on a tablet.</summary>
[Collection(PortalCollection.Name)]
public sealed class EditorAccessibilityTests(Portal portal, Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 768)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task No_state_of_the_editor_has_a_violation(ColorScheme scheme, int width)
    {
        var field = await OpenAsync($"axe{width}@example.vn");
        var page = field.Text.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.SetViewportSizeAsync(width, 900);
        await field.FillMarkdownAsync("## Đề mục\n\nChữ[^1] và [liên kết](/a).\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n:::numbers\n- **98%** đúng hạn\n:::\n\n:::quote\nHay.\n— Bà Sáu\n:::\n\n[so]: https://example.vn\n\n[^1]: Nguồn.");
        await field.Text.Locator("td").First.ClickAsync();
        await Assertions.Expect(field.Frame.Locator(".editor-context")).ToBeVisibleAsync();
        await SeesNoViolationAsync(page, "a table");
        await field.Text.Locator("a").ClickAsync();
        await SeesNoViolationAsync(page, "a link");
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(field.Dialog).ToBeVisibleAsync();
        await SeesNoViolationAsync(page, "the link dialog");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+Alt+g");
        await Assertions.Expect(page.Locator(".editor-media-item img").First).ToBeVisibleAsync();
        await SeesNoViolationAsync(page, "the library");
        await page.Locator(".editor-media-item").First.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field.Text.Locator(".figure-block img")).ToBeVisibleAsync();
        await SeesNoViolationAsync(page, "a figure");
        await page.Keyboard.PressAsync("Control+/");
        await Assertions.Expect(field.Dialog).ToBeVisibleAsync();
        await SeesNoViolationAsync(page, "the help");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+Shift+f");
        await SeesNoViolationAsync(page, "the whole screen");
        await field.ShowMarkdownAsync();
        await SeesNoViolationAsync(page, "the source view");
    }

    [Fact]
    public async Task The_bar_is_one_stop_of_the_Tab_key_and_the_text_lets_go_of_it()
    {
        var field = await OpenAsync("phim@example.vn");
        var page = field.Text.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung" }).First).ToBeVisibleAsync();
        await Assertions.Expect(field.Text).ToHaveAttributeAsync("aria-multiline", "true");
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("một");
        await field.Keys.PressAsync("Control+a");
        await field.Keys.PressAsync("Alt+F10");
        await Assertions.Expect(field.Frame.GetByLabel("Kiểu đoạn")).ToBeFocusedAsync();
        await field.Keys.PressAsync("ArrowRight");
        await Assertions.Expect(field.Frame.GetByLabel("Đậm")).ToBeFocusedAsync();
        await field.Keys.PressAsync("Enter");
        await field.SeesMarkdownAsync("**một**");
        await field.Keys.PressAsync("Alt+F10");
        await Assertions.Expect(field.Frame.GetByLabel("Đậm")).ToBeFocusedAsync();
        await Assertions.Expect(field.Frame.GetByLabel("Đậm")).ToHaveAttributeAsync("aria-pressed", "true");
        await field.Keys.PressAsync("?");
        await Assertions.Expect(field.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Phím tắt và cách viết" })).ToBeVisibleAsync();
        await field.Keys.PressAsync("Escape");
        await Assertions.Expect(field.Text).ToBeFocusedAsync();
        await field.Keys.PressAsync("Tab");
        await Assertions.Expect(field.Text).Not.ToBeFocusedAsync();
        await field.SeesMarkdownAsync("**một**");
    }

    private static async Task SeesNoViolationAsync(IPage page, string state)
    {
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{state}: {v.Id}: {n.Html}")));
    }

    private async Task<WritingField> OpenAsync(string email)
    {
        var writer = await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Người viết", "editor"));
        return await WritingField.OpenAsync(writer.Page, "/desk/articles/new/news");
    }
}
