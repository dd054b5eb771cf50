using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Writing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>A text on its way from its writer over an editor to the head of the department.</summary>
[Collection(PortalCollection.Name)]
public sealed class ApprovalJourney(Portal portal, Browser browser)
{
    private const string Passage = "Bộ phận một cửa làm việc cả sáng thứ bảy.";

    [Fact]
    public async Task A_chain_is_set_a_passage_is_questioned_and_answered_and_each_step_is_taken_by_keyboard()
    {
        var administrator = await SignInAsync("chain-admin", "Quản trị quy trình", "administrator");
        await SetChainAsync(administrator.Page);
        var writer = await SignInAsync("chain-writer", "Người viết trang", "author");
        var editor = await SignInAsync("chain-editor", "Biên tập trang", "editor");
        var lead = await SignInAsync("chain-lead", "Trưởng phòng trang", "approver");
        var id = await WriteAsync(writer);
        await PressByKeyboardAsync(writer.Page, "Trình duyệt");
        await writer.SeesStateAsync("Chờ duyệt");

        await QuestionAsync(editor.Page, id);
        await AnswerAsync(writer.Page, id);
        await editor.OpenArticleAsync(id);
        await PressByKeyboardAsync(editor.Page, "Duyệt");
        await Assertions.Expect(editor.Page.Locator("#approval li.taken")).ToHaveCountAsync(1);
        await editor.SeesStateAsync("Chờ duyệt");

        await lead.Page.GotoAsync("/desk");
        await Assertions.Expect(lead.Page.Locator(".board").Filter(new() { HasText = "Chờ bạn duyệt" })).ToContainTextAsync("Giờ làm việc mới");
        await lead.OpenArticleAsync(id);
        await PressByKeyboardAsync(lead.Page, "Duyệt");
        await lead.SeesStateAsync("Đã duyệt");
        await RemoveChainAsync(administrator.Page);
    }

    private async Task<Person> SignInAsync(string account, string name, string role) =>
        await Person.SignInAsync(browser, portal, $"{account}@example.vn", await portal.AddPersonAsync($"{account}@example.vn", name, role));

    // Pages are written by no other journey.
    private static async Task SetChainAsync(IPage page)
    {
        await page.GotoAsync("/desk/approvals/edit?type=page&office=");
        await page.GetByLabel("Tên bước").Nth(0).FillAsync("Biên tập");
        var first = page.Locator(".chain-step").Nth(0);
        await first.GetByLabel("Biên tập viên").CheckAsync();
        await first.GetByLabel("Người duyệt").UncheckAsync();
        await first.GetByLabel("Quản trị viên").UncheckAsync();
        await page.GetByLabel("Tên bước").Nth(1).FillAsync("Trưởng phòng duyệt");
        await page.Locator(".chain-step").Nth(1).GetByLabel("Người duyệt").CheckAsync();
        await SeesNoViolationAsync(page);
        await PressByKeyboardAsync(page, "Lưu");
        await Assertions.Expect(page.Locator(".chains")).ToContainTextAsync("Trưởng phòng duyệt");
    }

    private static async Task RemoveChainAsync(IPage page)
    {
        await page.GotoAsync("/desk/approvals/edit?type=page&office=");
        await page.Locator("summary", new() { HasText = "Bỏ quy trình này" }).ClickAsync();
        await PressByKeyboardAsync(page, "Bỏ quy trình");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Đã bỏ quy trình");
    }

    private static async Task<Guid> WriteAsync(Person writer)
    {
        var page = writer.Page;
        await page.GotoAsync("/desk/articles/new/page");
        await page.Locator("[name=headline]").FillAsync("Giờ làm việc mới");
        await page.Locator("[name=lead]").FillAsync("Người dân có thêm một buổi để làm thủ tục.");
        await new WritingField(page).FillMarkdownAsync($"Mở đầu của trang.\n\n{Passage}\n");
        await page.Locator(".save-bar button[value=save]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}"));
        var id = Guid.Parse(Regex.Match(page.Url, "[0-9a-f-]{36}").Value);
        await writer.OpenArticleAsync(id);
        return id;
    }

    private static async Task QuestionAsync(IPage page, Guid id)
    {
        await page.GotoAsync("/desk/notices");
        await Assertions.Expect(page.Locator(".notices li.unread")).ToContainTextAsync("“Giờ làm việc mới” chờ bạn duyệt ở bước “Biên tập”.");
        await page.Locator(".notices li.unread a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/desk/articles/{id}"));
        await page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector('.prose p:last-child'))");
        await page.GetByRole(AriaRole.Button, new() { Name = "Góp ý đoạn này" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Về đoạn")).ToHaveValueAsync(Passage);
        await Assertions.Expect(page.GetByLabel("Góp ý mới")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Mấy giờ đến mấy giờ?");
        await PressByKeyboardAsync(page, "Gửi góp ý");
        await Assertions.Expect(page.Locator("#comments .pin.stands")).ToHaveTextAsync(Passage);
        await SeesNoViolationAsync(page);
    }

    private static async Task AnswerAsync(IPage page, Guid id)
    {
        await page.GotoAsync($"/desk/articles/{id}");
        await page.Locator("#comments summary", new() { HasText = "Trả lời" }).ClickAsync();
        await page.GetByLabel("Trả lời Biên tập trang").FillAsync("Bảy giờ rưỡi đến mười một giờ rưỡi.");
        await PressByKeyboardAsync(page, "Gửi");
        await Assertions.Expect(page.Locator("#comments .replies li")).ToHaveCountAsync(1);
        await PressByKeyboardAsync(page, "Đã xử lý góp ý của Biên tập trang");
        await Assertions.Expect(page.Locator("#comments details.resolved")).ToContainTextAsync("Đã xử lý (1)");
    }

    private static async Task PressByKeyboardAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task SeesNoViolationAsync(IPage page) =>
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
}
