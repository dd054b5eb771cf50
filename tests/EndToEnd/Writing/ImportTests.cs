using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>"Nhập từ Word": a document that LibreOffice wrote becomes a draft; by scripts and without.</summary>
[Collection(PortalCollection.Name)]
public sealed class ImportTests(Portal portal, Browser browser, LibreOffice office) : IClassFixture<LibreOffice>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_becomes_a_draft_and_its_picture_gets_its_words(bool javaScript)
    {
        var email = $"nhap-word-{(javaScript ? "co" : "khong")}-js@example.vn";
        var writer = await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, "Người viết", "editor"), javaScript);
        var page = writer.Page;
        await page.GotoAsync("/desk/articles/new");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập từ Word (.docx)" }).ClickAsync();
        await SeesNoViolationAsync(page, javaScript);
        await page.GetByLabel("Tệp Word (.docx)").SetInputFilesAsync(await office.DocxOfAsync(Path.Combine(Repository.Root, "tests", "Cms.Tests", "RichText", "samples", "office.fodt")));
        await page.GetByLabel("Loại bài").SelectOptionAsync("case-study");
        await writer.PressAsync("Nhập thành bản nháp");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đã nhập “Phường số: một cửa, một lần”");
        await Assertions.Expect(page.Locator(".intake-report.dropped")).ToContainTextAsync("chữ ẩn");
        await SeesNoViolationAsync(page, javaScript);
        // The library knows the picture already the second time, with its words; then there is nothing to ask.
        if (await page.GetByLabel("Tác giả, nguồn ảnh").CountAsync() > 0)
        {
            await page.GetByLabel("Tác giả, nguồn ảnh").FillAsync("Ảnh: Thu Lan");
            await writer.PressAsync("Lưu và mở bản nháp");
        }
        else
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Mở bản nháp để sửa" }).ClickAsync();
        }
        await Assertions.Expect(page.Locator("[name=headline]")).ToHaveValueAsync("Phường số: một cửa, một lần");
        await Assertions.Expect(page.Locator("[name=lead]")).ToHaveValueAsync("Sau sáu tháng, gần như mọi hồ sơ của phường đi trên mạng.");
        if (javaScript)
            await Assertions.Expect(page.Locator(".ProseMirror table")).ToContainTextAsync("Tăng nhanh");
        else
            await Assertions.Expect(page.Locator("textarea[name=body]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Tăng nhanh"));
    }

    private static async Task SeesNoViolationAsync(IPage page, bool javaScript)
    {
        // Axe is a script itself.
        if (javaScript)
            Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
    }
}
