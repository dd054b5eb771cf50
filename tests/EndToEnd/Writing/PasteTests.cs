using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>What other programs put on the clipboard comes in clean, says what became of it, and is undone in one step.</summary>
[Collection(PortalCollection.Name)]
public sealed class PasteTests(Portal portal, Browser browser)
{
    // Pastes as a browser does: the event, with the clipboard's data in it.
    private const string Paste = """
        (text, html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", "chữ không định dạng");
          text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private const string PasteText = """
        (text, plain) => {
          const data = new DataTransfer();
          data.setData("text/plain", plain);
          text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private static string Samples => Path.Combine(Repository.Root, "tests", "Cms.Tests", "RichText", "samples");

    [Fact]
    public async Task A_page_of_Word_is_pasted_clean_told_and_undone()
    {
        var field = await OpenAsync("dan-word@example.vn");
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("Trước khi dán.\n");
        var report = field.Frame.Locator(".editor-report");
        await field.Text.EvaluateAsync(Paste, await File.ReadAllTextAsync(Path.Combine(Samples, "word.html")));
        await Assertions.Expect(report).ToContainTextAsync("Đã dán và làm sạch");
        await Assertions.Expect(report).ToContainTextAsync("1 góp ý của người duyệt đã bỏ");
        // The editor writes emphasis and tables in its own way.
        var markdown = (await File.ReadAllTextAsync(Path.Combine(Samples, "word.md"))).TrimEnd().Replace("_trực tuyến_", "*trực tuyến*").Replace("| --- | --- | --- |", "|---|---|---|");
        await field.SeesMarkdownAsync("Trước khi dán.\n\n" + markdown);
        Assert.Empty((await report.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
        await report.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác dán" }).ClickAsync();
        await field.SeesMarkdownAsync("Trước khi dán.");
        await Assertions.Expect(report).ToBeHiddenAsync();
        await field.Keys.PressAsync("Control+Shift+z");
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex("Nộp hồ sơ tại nhà"));
    }

    [Fact]
    public async Task Words_pasted_into_a_sentence_stay_in_it_and_a_clean_paste_says_nothing()
    {
        var field = await OpenAsync("dan-chu@example.vn");
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("Hồ sơ đúng hạn");
        for (var i = 0; i < "đúng hạn".Length; i++)
            await field.Keys.PressAsync("ArrowLeft");
        await field.Text.EvaluateAsync(Paste, "<p>nộp <b>trực tuyến</b></p>");
        await field.SeesMarkdownAsync("Hồ sơ nộp **trực tuyến**đúng hạn");
        await Assertions.Expect(field.Frame.Locator(".editor-report")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_second_paste_numbers_its_notes_on_and_puts_them_behind_the_others()
    {
        const string Html = "<p>Chữ<a href='#n' id='r'>1</a></p><p id='n'><a href='#r'>1</a> Nguồn.</p>";
        var field = await OpenAsync("dan-chu-thich@example.vn");
        await field.Text.ClickAsync();
        await field.Text.EvaluateAsync(Paste, Html);
        await field.SeesMarkdownAsync("Chữ[^1]\n\n[^1]: Nguồn.");
        await field.Keys.PressAsync("Control+Home");
        await field.Text.EvaluateAsync("() => new Promise(told => requestAnimationFrame(() => requestAnimationFrame(told)))"); // The editor is told of the caret after the browser moved it.
        await field.Text.EvaluateAsync(Paste, Html);
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex(@"^Chữ\[\^2\][\s\S]*\[\^1\]: Nguồn\.\n\n\[\^2\]: Nguồn\.$"));
    }

    // TCVN3, as Notepad puts it on the clipboard.
    [Theory]
    [InlineData("tcvn3", "Thµnh phè ®Èy m¹nh chuyÓn ®æi sè, phôc vô nh©n d©n.", "Thành phố đẩy mạnh chuyển đổi số, phục vụ nhân dân.", true)]
    [InlineData("phap", "Une **soirée** à la mairie, très réussie.", "Une **soirée** à la mairie, très réussie.", false)]
    public async Task Bare_text_in_an_old_encoding_is_read_and_other_letters_of_Latin_1_stay_as_they_are(string name, string pasted, string read, bool told)
    {
        var field = await OpenAsync($"dan-{name}@example.vn");
        await field.Text.ClickAsync();
        await field.Text.EvaluateAsync(PasteText, pasted);
        await field.SeesMarkdownAsync(read);
        await Assertions.Expect(field.Frame.Locator(".editor-report")).ToBeVisibleAsync(new() { Visible = told });
    }

    [Fact]
    public async Task What_the_server_refuses_is_pasted_by_the_browser_and_said()
    {
        var field = await OpenAsync("dan-qua-sau@example.vn");
        await field.Text.ClickAsync();
        await field.Text.EvaluateAsync(Paste, string.Concat(Enumerable.Repeat("<i>", 450)) + "Chữ vẫn còn");
        await Assertions.Expect(field.Frame.Locator(".editor-report")).ToContainTextAsync("chưa được làm sạch");
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex("Chữ vẫn còn"));
    }

    private async Task<WritingField> OpenAsync(string email)
    {
        var writer = await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Người viết", "editor"));
        return await WritingField.OpenAsync(writer.Page, "/desk/articles/new/news");
    }
}
