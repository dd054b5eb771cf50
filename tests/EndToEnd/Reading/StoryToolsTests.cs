using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Reading;

/// <summary>What readers do with a story, by keyboard alone: choose how it looks, share it, copy from it, cite it and listen.</summary>
[Collection(PortalCollection.Name)]
public sealed class StoryToolsTests(Portal portal, Browser browser)
{
    // Speaks nothing, but says what it was asked to speak; tests end each sentence themselves.
    private const string Voices = """
        voices => {
          const spoken = window.spoken = [];
          let current = null;
          window.finish = () => current.dispatchEvent(new Event("end"));
          window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
          const speech = new EventTarget();
          speech.getVoices = () => voices.map(lang => ({ lang }));
          speech.speak = utterance => { current = utterance; spoken.push(utterance.text); };
          speech.cancel = () => { current = null; };
          Object.defineProperty(window, "speechSynthesis", { value: speech });
        }
        """;

    [Fact]
    public async Task The_colours_and_the_size_of_text_are_chosen_by_keyboard_and_kept()
    {
        var page = await OpenStoryAsync();
        await page.TabToAsync(".reading > summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("input[name=reading-theme]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.TabToAsync("input[name=reading-text]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".reading > summary")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".reading-panel")).ToBeHiddenAsync();

        await page.GotoAsync("/tin-tuc");
        await Assertions.Expect(page.Locator("html[data-theme=dark][data-text='2']")).ToHaveCountAsync(1);
        Assert.Equal("{\"theme\":\"dark\",\"text\":\"2\"}", await page.EvaluateAsync<string>("localStorage.getItem('reading')"));
        Assert.Empty(await page.Context.CookiesAsync());
    }

    [Fact]
    public async Task The_address_and_the_citation_are_copied_by_keyboard()
    {
        var page = await OpenStoryAsync();
        await page.TabToAsync(".tool:has(.share) > summary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chép đường dẫn" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".share [role=status]", new() { HasText = "Đã chép." })).ToBeVisibleAsync();
        Assert.Equal(await page.Locator("link[rel=canonical]").GetAttributeAsync("href"), await ClipboardAsync(page));

        await page.TabToAsync(".tool:has(.cite) > summary");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chép trích dẫn" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".cite [role=status]", new() { HasText = "Đã chép." })).ToBeVisibleAsync();
        Assert.Matches("/phien-ban/[0-9]+$", await ClipboardAsync(page));
    }

    [Fact]
    public async Task A_long_passage_that_is_copied_names_its_source_and_a_short_one_is_left_alone()
    {
        var page = await OpenStoryAsync();
        await page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector('.prose'))");
        await page.Keyboard.PressAsync("Control+C");
        var copied = await ClipboardAsync(page);
        var headline = (await page.Locator("h1").InnerTextAsync()).Trim();
        Assert.EndsWith(new Uri(page.Url).AbsolutePath, copied, StringComparison.Ordinal);
        Assert.Contains($"Nguồn: “{headline}”", copied, StringComparison.Ordinal);
        var html = await page.EvaluateAsync<string>("navigator.clipboard.read().then(async items => (await items[0].getType('text/html')).text())");
        Assert.Contains($"<a href=\"{page.Url}\"", html, StringComparison.Ordinal);

        await page.EvaluateAsync("() => { const text = document.querySelector('.prose p').firstChild; getSelection().setBaseAndExtent(text, 0, text, 10); }");
        await page.Keyboard.PressAsync("Control+C");
        Assert.Equal(10, (await ClipboardAsync(page)).Length);
    }

    [Fact]
    public async Task A_story_is_read_aloud_sentence_by_sentence_paused_continued_and_stopped_by_keyboard()
    {
        var page = await OpenStoryAsync($"({Voices})(['en-US', 'vi-VN'])");
        var headline = (await page.Locator("h1").InnerTextAsync()).Trim();
        await page.TabToAsync("[data-listen]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-listen]")).ToHaveTextAsync("Tạm dừng");
        Assert.StartsWith((await SpokenAsync(page))[^1], headline, StringComparison.Ordinal);
        Assert.Equal((await SpokenAsync(page))[^1], await HighlightedAsync(page));

        await page.EvaluateAsync("finish()");
        var second = (await SpokenAsync(page))[^1];
        Assert.Equal(second, await HighlightedAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-listen]")).ToHaveTextAsync("Nghe tiếp");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-listen]")).ToHaveTextAsync("Tạm dừng");
        Assert.Equal([second, second], (await SpokenAsync(page))[^2..]);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-listen]")).ToHaveTextAsync("Nghe bài");
        await Assertions.Expect(page.Locator("[data-listen]")).ToBeFocusedAsync();
        Assert.Null(await HighlightedAsync(page));
    }

    [Fact]
    public async Task Without_a_voice_for_the_language_nothing_is_offered_and_the_page_says_so()
    {
        var page = await OpenStoryAsync($"({Voices})(['en-US'])");
        await Assertions.Expect(page.Locator(".tool-note", new() { HasText = "Máy không có giọng đọc" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-listen]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_a_story_is_shared_by_plain_links_and_nothing_dead_is_shown()
    {
        var page = await browser.OpenAsync(portal.Site.Address, javaScript: false);
        await page.GotoAsync(await StoryPathAsync());
        await page.Locator(".tool:has(.share) > summary").ClickAsync();
        await Assertions.Expect(page.Locator(".share a[href^='mailto:']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-listen]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-keep]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".reading")).ToHaveCountAsync(0);
    }

    private async Task<IPage> OpenStoryAsync(string? before = null)
    {
        var page = await browser.OpenAsync(portal.Site.Address);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        if (before is not null)
            await page.AddInitScriptAsync(before);
        await page.GotoAsync(await StoryPathAsync());
        await Assertions.Expect(page.Locator(".reading")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-keep]:not([hidden])")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>A story of the sample content: those that other tests publish in the same portal may be of one sentence.</summary>
    private async Task<string> StoryPathAsync() =>
        (await new PublicView(portal).ApiAsync("/api/v1/articles?type=news&locale=vi&limit=100")).GetProperty("items").EnumerateArray()
            .First(item => item.TryGetProperty("sample", out var sample) && sample.GetBoolean()).GetProperty("path").GetString()!;

    private static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");

    private static Task<string[]> SpokenAsync(IPage page) => page.EvaluateAsync<string[]>("window.spoken");

    private static Task<string?> HighlightedAsync(IPage page) =>
        page.EvaluateAsync<string?>("() => { const [range] = CSS.highlights.get('listening') ?? []; return range ? range.toString().trim() : null; }");
}
