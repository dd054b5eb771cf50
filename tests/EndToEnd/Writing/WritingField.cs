using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>A Markdown field of the edit form: the text as it is seen, its tools, and the Markdown that the form sends.</summary>
internal sealed class WritingField(IPage page, string name = "body")
{
    private const string Source = "Mã Markdown";

    public ILocator Frame { get; } = page.Locator($".editor:has(textarea[name='{name}'])");

    public ILocator Text => Frame.Locator(".ProseMirror");

    /// <summary>The field of the form, hidden while the text is shown.</summary>
    public ILocator Markdown => Frame.Locator($"textarea[name='{name}']");

    public ILocator Dialog => page.Locator("dialog[open]");

    public IKeyboard Keys => page.Keyboard;

    public static async Task<WritingField> OpenAsync(IPage page, string address, string name = "body")
    {
        await page.GotoAsync(address);
        var field = new WritingField(page, name);
        await Assertions.Expect(field.Text).ToBeVisibleAsync();
        return field;
    }

    /// <summary>Presses a tool of the bar, or of the small bar at a table or a link.</summary>
    public Task PressAsync(string tool) => Frame.GetByRole(AriaRole.Button, new() { Name = tool, Exact = true }).ClickAsync();

    public async Task ShowMarkdownAsync()
    {
        await PressAsync(Source);
        await Assertions.Expect(Markdown).ToBeFocusedAsync();
    }

    public async Task ShowTextAsync()
    {
        await PressAsync(Source);
        await Assertions.Expect(Text).ToBeFocusedAsync();
    }

    /// <summary>Replaces all by hand-written Markdown.</summary>
    public async Task FillMarkdownAsync(string markdown)
    {
        await ShowMarkdownAsync();
        await Markdown.FillAsync(markdown);
        await ShowTextAsync();
    }

    public Task SeesMarkdownAsync(string markdown) => Assertions.Expect(Markdown).ToHaveValueAsync(markdown);

    /// <summary>Types each text and presses Tab after it.</summary>
    public async Task TypeCellsAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Keys.TypeAsync(text);
            await Keys.PressAsync("Tab");
        }
    }
}
