using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>Vietnamese is typed with input methods of two kinds: those that compose, and those that take back what they typed and type it anew.</summary>
[Collection(PortalCollection.Name)]
public sealed class InputMethodTests(Portal portal, Browser browser)
{
    private const string Composed = "Tiếng Việt";

    [Theory]
    [InlineData("")]
    [InlineData("## ")]
    [InlineData("- ")]
    [InlineData(":::quote ")]
    public async Task Composed_words_come_in_whole_and_the_line_they_are_typed_in_is_left_alone(string start)
    {
        var field = await OpenAsync($"ghep{start.Length}@example.vn");
        await field.Keys.TypeAsync(start);
        // The element that is typed in must be the same one before, during and after.
        await field.Text.EvaluateAsync("() => { const s = getSelection().anchorNode; window.line = (s.nodeType === 3 ? s.parentNode : s).closest('p, h2'); }");
        var keyboard = await field.Text.Page.Context.NewCDPSessionAsync(field.Text.Page);
        foreach (var word in new[] { "T", "Ti", "Tie", "Tiê", "Tiên", "Tiêng", "Tiếng" })
            await ComposeAsync(keyboard, word);
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "Tiếng" });
        await field.Keys.TypeAsync(" ");
        foreach (var word in new[] { "V", "Vi", "Viê", "Việ", "Việt" })
            await ComposeAsync(keyboard, word);
        Assert.True(await field.Text.EvaluateAsync<bool>("() => window.line.isConnected && window.line.textContent.includes('Việt')"));
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "Việt" });
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(Composed));
        Assert.True(await field.Text.EvaluateAsync<bool>("() => window.line.isConnected"));
        await Assertions.Expect(field.Text).ToContainTextAsync(Composed);
    }

    [Fact]
    public async Task Nothing_is_changed_while_composing_and_a_rule_of_typing_waits_for_the_end()
    {
        var field = await OpenAsync("doi@example.vn");
        await field.Keys.TypeAsync("#");
        var keyboard = await field.Text.Page.Context.NewCDPSessionAsync(field.Text.Page);
        await ComposeAsync(keyboard, "a");
        await ComposeAsync(keyboard, "â");
        await Assertions.Expect(field.Text.Locator("p")).ToHaveTextAsync("#â");
        await ComposeAsync(keyboard, "");
        await field.Keys.TypeAsync(" ");
        await Assertions.Expect(field.Text.Locator("h2")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Dispatched_composition_events_around_a_change_of_the_text_are_read_as_one_word()
    {
        var field = await OpenAsync("sukien@example.vn");
        await field.Keys.TypeAsync("Chào ");
        await field.Text.EvaluateAsync("""
            (editor) => {
              const send = (type, data) => editor.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, cancelable: true }));
              const text = getSelection().anchorNode;
              send("compositionstart", "");
              for (const word of ["b", "ba", "bạ", "bạn"]) {
                send("compositionupdate", word);
                text.data = "Chào " + word;
                getSelection().collapse(text, text.data.length);
                editor.dispatchEvent(new InputEvent("input", { inputType: "insertCompositionText", data: word, bubbles: true, isComposing: true }));
              }
              send("compositionend", "bạn");
            }
            """);
        await field.SeesMarkdownAsync("Chào bạn");
    }

    [Fact]
    public async Task Words_that_are_taken_back_and_typed_anew_come_out_right()
    {
        var field = await OpenAsync("unikey@example.vn");
        await field.Keys.TypeAsync("**Tie");
        await AnewAsync(field, 1, "ê");
        await field.Keys.TypeAsync("ng");
        await AnewAsync(field, 3, "ếng");
        await field.Keys.TypeAsync(" vie");
        await AnewAsync(field, 1, "ê");
        await field.Keys.TypeAsync("t");
        await AnewAsync(field, 2, "ệt");
        await field.Keys.TypeAsync("** nhe");
        await AnewAsync(field, 1, "é");
        await field.SeesMarkdownAsync("**Tiếng việt** nhé");
    }

    [Fact]
    public async Task A_caption_is_composed_like_any_text()
    {
        var field = await OpenAsync("chuthich@example.vn");
        await field.PressAsync("Ảnh");
        await field.Text.Page.Locator(".editor-media-item").First.ClickAsync();
        var caption = field.Text.GetByLabel("Chú thích ảnh");
        await caption.ClickAsync();
        var keyboard = await field.Text.Page.Context.NewCDPSessionAsync(field.Text.Page);
        foreach (var word in new[] { "C", "Ch", "Cho", "Chơ", "Chợ" })
            await ComposeAsync(keyboard, word);
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "Chợ" });
        await Assertions.Expect(caption).ToHaveValueAsync("Chợ");
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^!\\[\\]\\(media:[0-9a-f-]{36} \"Chợ\"\\)$"));
    }

    private static async Task ComposeAsync(ICDPSession keyboard, string text) => await keyboard.SendAsync(
        "Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });

    // As UniKey does on Windows.
    private static async Task AnewAsync(WritingField field, int back, string text)
    {
        for (var i = 0; i < back; i++)
            await field.Keys.PressAsync("Backspace");
        await field.Keys.InsertTextAsync(text);
    }

    private async Task<WritingField> OpenAsync(string email)
    {
        var writer = await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Người viết", "author"));
        var field = await WritingField.OpenAsync(writer.Page, "/desk/articles/new/news");
        await field.Text.ClickAsync();
        return field;
    }
}
