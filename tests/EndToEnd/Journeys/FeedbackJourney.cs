using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>A reader's question from the foot of an article to the published answer.</summary>
[Collection(PortalCollection.Name)]
public sealed class FeedbackJourney(Portal portal, Browser browser)
{
    private const string Asked = "Trạm y tế phường tôi có nhận căn cước gắn chip không?";
    private const string Answer = "Có, mọi trạm y tế đều nhận.";

    [Fact]
    public async Task A_reader_without_scripts_votes_and_asks_by_keyboard_and_reads_the_published_answer()
    {
        var editor = await Person.SignInAsync(browser, portal, "ban-doc@example.vn", await portal.AddPersonAsync("ban-doc@example.vn", "Biên tập Bạn đọc", "editor"));
        var article = (await new PublicView(portal).ApiAsync("/api/v1/articles?type=news&locale=vi&limit=1")).GetProperty("items")[0].GetProperty("path").GetString()!;
        var reader = await browser.OpenAsync(portal.Site.Address, javaScript: false);

        await reader.GotoAsync(article);
        await PressAsync(reader, reader.GetByRole(AriaRole.Button, new() { Name = "Có", Exact = true }));
        await Assertions.Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("có ích cho bạn");
        await PressAsync(reader, reader.GetByRole(AriaRole.Link, new() { Name = "Gửi ý kiến về bài này" }));
        await Assertions.Expect(reader.Locator(".reader-about")).ToBeVisibleAsync();

        // Sent too early, it says what is missing and keeps what was typed.
        await TypeAsync(reader, "message", Asked);
        await PressAsync(reader, reader.GetByRole(AriaRole.Button, new() { Name = "Gửi tòa soạn" }));
        await Assertions.Expect(reader.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy chọn bạn viết về việc gì");
        await Assertions.Expect(reader.Locator("[name=message]")).ToHaveValueAsync(Asked);
        await SpaceAsync(reader, reader.GetByLabel("Báo sai sót"));
        await SpaceAsync(reader, reader.GetByLabel("Tòa soạn được đăng câu hỏi này"));
        await PressAsync(reader, reader.GetByRole(AriaRole.Button, new() { Name = "Gửi tòa soạn" }));
        var code = await reader.Locator(".reader-code").InnerTextAsync();
        await PressAsync(reader, reader.GetByRole(AriaRole.Link, new() { Name = "Xem tình trạng" }));
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync("Đã nhận");

        await AnswerAsync(editor.Page);
        await reader.GotoAsync("/gui-toa-soan");
        await TypeAsync(reader, "code", code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
        await reader.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader).ToHaveURLAsync(new Regex($"/gui-toa-soan/{code.Replace("-", "", StringComparison.Ordinal)}$"));
        await Assertions.Expect(reader.Locator("main")).ToContainTextAsync(Answer);
        foreach (var path in new[] { "/hoi-dap", article })
            await new PublicView(portal).SeePageAsync(path, Answer);
        Assert.Empty(await reader.Context.CookiesAsync());
        await SeeCleanAsync(article, code);
    }

    private static async Task AnswerAsync(IPage desk)
    {
        await desk.GotoAsync("/desk/feedback");
        await desk.SeeNoViolationAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = Asked }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Tôi nhận" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".notice.good")).ToBeVisibleAsync();
        await desk.GetByLabel("Câu trả lời", new() { Exact = true }).FillAsync(Answer);
        await desk.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".notice.good")).ToContainTextAsync("Đã trả lời");
        await desk.SeeNoViolationAsync();
        await desk.GetByLabel("Tôi đã đọc lại").CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Đăng hỏi đáp" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".notice.good")).ToContainTextAsync("Đã đăng hỏi đáp");
    }

    private async Task SeeCleanAsync(string article, string code)
    {
        var page = await browser.OpenAsync(portal.Site.Address);
        foreach (var path in new[] { "/gui-toa-soan", $"/gui-toa-soan/{code}", "/gui-toa-soan/tra-cuu", "/hoi-dap", "/en/feedback", "/en/answers", article })
        {
            await page.GotoAsync(path);
            await page.SeeNoViolationAsync();
        }

        await page.GotoAsync("/gui-toa-soan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi tòa soạn" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.SeeNoViolationAsync();
    }

    private static async Task PressAsync(IPage page, ILocator target)
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task SpaceAsync(IPage page, ILocator target)
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(target).ToBeCheckedAsync();
    }

    private static async Task TypeAsync(IPage page, string name, string text)
    {
        await page.TabToAsync(page.Locator($"[name={name}]").First);
        await page.Keyboard.TypeAsync(text);
    }
}
