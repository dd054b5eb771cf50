using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>A piece is written as readers will see it, and what is stored is the Markdown that a careful person would have typed.</summary>
[Collection(PortalCollection.Name)]
public sealed class WritingTests(Portal portal, Browser browser)
{
    private const string New = "/desk/articles/new/news";

    [Fact]
    public async Task A_piece_with_headings_lists_table_numbers_quotation_and_footnote_is_written_by_keyboard()
    {
        var page = (await SignInAsync("viet@example.vn")).Page;
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        var field = await WritingField.OpenAsync(page, New);
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("## Tủ mở lúc nửa đêm\nÔng Tư lấy giấy lúc **23 giờ** và *rất vui*.\n- quét mã\nmở tủ\n\n1. một\nhai\n\n");
        await field.PressAsync("Bảng");
        await field.TypeCellsAsync("Tháng", "Lượt", "Tỷ lệ", "9", "412", "98%", "10", "500");
        await field.Keys.TypeAsync("99%");
        await field.PressAsync("Căn cột sang phải");
        await field.PressAsync("Thêm cột bên trái");
        await field.PressAsync("Thêm hàng phía dưới");
        await field.Keys.PressAsync("Shift+Tab");
        await field.PressAsync("Xóa cột");
        await field.Text.Locator("p").Last.ClickAsync();
        await field.PressAsync("Con số nổi bật");
        await field.Keys.TypeAsync("98%\nhồ sơ đúng hạn\n3.250\nlượt trả\n\nTiếp theo.");
        await field.Keys.PressAsync("Control+Alt+f");
        await field.Keys.TypeAsync("Báo cáo tháng 10.");
        await field.Keys.PressAsync("Control+Alt+Enter");
        await field.PressAsync("Câu trích nổi bật");
        await field.Keys.TypeAsync("Nhanh hơn nhiều.\nBà Sáu, tổ trưởng\nHết.");

        await field.SeesMarkdownAsync("""
            ## Tủ mở lúc nửa đêm

            Ông Tư lấy giấy lúc **23 giờ** và *rất vui*.

            - quét mã
            - mở tủ

            1. một
            2. hai

            | Tháng | Lượt | Tỷ lệ |
            |---|---|---:|
            | 9 | 412 | 98% |
            | 10 | 500 | 99% |
            |  |  |  |

            :::numbers
            - **98%** hồ sơ đúng hạn
            - **3.250** lượt trả
            :::

            Tiếp theo.[^1]

            :::quote
            Nhanh hơn nhiều.
            — Bà Sáu, tổ trưởng
            :::

            Hết.

            [^1]: Báo cáo tháng 10.
            """);
        await Assertions.Expect(field.Text.Locator(".footnote-ref")).ToHaveAttributeAsync("data-number", "1");
        await Assertions.Expect(field.Frame.Locator(".editor-words")).ToContainTextAsync("chữ");
        // Nothing of the editor needs more than the desk's strict policy allows.
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_was_written_is_saved_and_shown_and_comes_back_unchanged()
    {
        var writer = await SignInAsync("luu@example.vn");
        var field = await WritingField.OpenAsync(writer.Page, New);
        await writer.Page.Locator("[name=headline]").FillAsync("Bài soạn bằng mắt");
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("Lúc **23 giờ**, tủ mở.");
        await field.Keys.PressAsync("Control+s");
        var edit = await SavedAsync(writer.Page);
        await writer.Page.GotoAsync(edit.Replace("/edit", "", StringComparison.Ordinal));
        await Assertions.Expect(writer.Page.Locator(".reading strong")).ToHaveTextAsync("23 giờ");
        field = await WritingField.OpenAsync(writer.Page, edit);
        await field.SeesMarkdownAsync("Lúc **23 giờ**, tủ mở.");
        await Assertions.Expect(field.Text).ToHaveTextAsync("Lúc 23 giờ, tủ mở.");
        await Assertions.Expect(writer.Page.Locator("[data-unsaved]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Links_find_our_own_articles_and_take_addresses()
    {
        var field = await WritingField.OpenAsync((await SignInAsync("lienket@example.vn")).Page, New);
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("Xem ");
        await field.Keys.PressAsync("Control+k");
        await field.Dialog.GetByLabel("Địa chỉ, hoặc tìm bài của cổng theo tiêu đề").FillAsync("co giao bo duoc 27");
        await field.Dialog.Locator(".editor-found button").First.ClickAsync();
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex(@"^Xem \[Cô giáo bỏ được 27 cuốn sổ[^\]]*\]\(article:[0-9a-f-]{36}\)$"));
        await field.Keys.TypeAsync(" và ");
        await field.Keys.PressAsync("Control+k");
        await field.Dialog.GetByLabel("Chữ hiển thị").FillAsync("trang chủ");
        await field.Dialog.GetByLabel("Địa chỉ, hoặc tìm bài của cổng theo tiêu đề").FillAsync("không phải địa chỉ");
        await field.Keys.PressAsync("Enter");
        await Assertions.Expect(field.Dialog.Locator(".error")).ToContainTextAsync("https://");
        await field.Dialog.GetByLabel("Địa chỉ, hoặc tìm bài của cổng theo tiêu đề").FillAsync("example.vn/tin");
        await field.Keys.PressAsync("Enter");
        await Assertions.Expect(field.Markdown).ToHaveValueAsync(new Regex(@" và \[trang chủ\]\(https://example\.vn/tin\)$"));
    }

    [Fact]
    public async Task Markdown_typed_by_hand_stays_as_it_is_and_one_history_goes_over_both_views()
    {
        const string byHand = "Tiêu đề\n=======\n\n*  một\n*  __hai__\n\n\n<div>không phải HTML</div>\n\nĐoạn cuối.";
        var field = await WritingField.OpenAsync((await SignInAsync("tay@example.vn")).Page, New);
        await field.FillMarkdownAsync(byHand);
        await field.SeesMarkdownAsync(byHand);
        await Assertions.Expect(field.Text.Locator("h1")).ToHaveTextAsync("Tiêu đề");
        await field.Text.Locator("p").Last.ClickAsync();
        await field.Keys.PressAsync("End");
        await field.Keys.TypeAsync(" Thêm **đậm** nữa.");
        await field.SeesMarkdownAsync(byHand + " Thêm **đậm** nữa.");
        await field.ShowMarkdownAsync();
        await field.Keys.PressAsync("Control+Home");
        await field.Keys.TypeAsync("Mở đầu. ");
        await field.SeesMarkdownAsync("Mở đầu. " + byHand + " Thêm **đậm** nữa.");
        await UndoUntilAsync(field, byHand + " Thêm **đậm** nữa.");
        await UndoUntilAsync(field, byHand);
        await field.ShowTextAsync();
        await UndoUntilAsync(field, "");
    }

    [Fact]
    public async Task Without_a_script_the_plain_field_is_there_and_keeps_every_character()
    {
        const string markdown = "*  một\n\n\n__hai__ <b>\n\n[^1]: ba";
        var password = await portal.AddPersonAsync("khongjs@example.vn", "Không kịch bản", "author");
        var page = (await Person.SignInAsync(browser, portal, "khongjs@example.vn", password, javaScript: false)).Page;
        await page.GotoAsync(New);
        await page.Locator("[name=headline]").FillAsync("Bài không cần kịch bản");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung*", Exact = true }).FillAsync(markdown);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        await page.GotoAsync(await SavedAsync(page));
        await Assertions.Expect(page.Locator("textarea[name=body]")).ToHaveValueAsync(markdown);
        await Assertions.Expect(page.Locator(".editor")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_the_browser_kept_of_an_unsaved_text_comes_back_into_the_editor()
    {
        var page = (await SignInAsync("giu@example.vn")).Page;
        var field = await WritingField.OpenAsync(page, New);
        await field.Text.ClickAsync();
        await field.Keys.TypeAsync("## Chưa kịp lưu");
        await field.SeesMarkdownAsync("## Chưa kịp lưu");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy lại" }).ClickAsync();
        field = new WritingField(page);
        await Assertions.Expect(field.Text.Locator("h2")).ToHaveTextAsync("Chưa kịp lưu");
        await field.SeesMarkdownAsync("## Chưa kịp lưu");
    }

    /// <summary>Waits until the piece is stored, and gives the address at which it is edited.</summary>
    private static async Task<string> SavedAsync(IPage page)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}/edit"));
        return page.Url.Split('?')[0];
    }

    private static async Task UndoUntilAsync(WritingField field, string markdown)
    {
        for (var steps = 0; steps < 40 && await field.Markdown.InputValueAsync() != markdown; steps++)
            await field.Keys.PressAsync("Control+z");
        await field.SeesMarkdownAsync(markdown);
    }

    private async Task<Person> SignInAsync(string email) =>
        await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Người viết", "editor"));
}
