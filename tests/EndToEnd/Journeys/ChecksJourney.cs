using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Writing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>What the checks before publication find, from the first slip to the published article.</summary>
[Collection(PortalCollection.Name)]
public sealed class ChecksJourney(Portal portal, Browser browser)
{
    private const string Card = "Chuyển vào thẻ 4111 1111 1111 1111 nhé.";
    private const string Vague = "Xem [tại đây](/tin-tuc).";
    private const string Reason = "Bạn đọc của chuyên trang đã quen.";

    [Fact]
    public async Task An_error_is_shown_while_writing_and_mended_a_warning_is_answered_for_by_name_and_the_article_is_published()
    {
        var writer = await Person.SignInAsync(browser, portal, "ghi@example.vn", await portal.AddPersonAsync("ghi@example.vn", "Ghi", "author"));
        var approver = await Person.SignInAsync(browser, portal, "duyet@example.vn", await portal.AddPersonAsync("duyet@example.vn", "Duyệt", "approver"));
        var id = await WriteAsync(writer);
        await MendAsync(writer, id);
        await writer.PressAsync("Trình duyệt");
        await writer.SeesStateAsync("Chờ duyệt");
        await PublishAsync(approver, id);
    }

    private static async Task<Guid> WriteAsync(Person writer)
    {
        var page = writer.Page;
        await page.GotoAsync("/desk/articles/new/news");
        await page.Locator("[name=headline]").FillAsync("Phường thử thanh toán học phí không tiền mặt");
        await page.Locator("[name=lead]").FillAsync("Phụ huynh trả học phí trên điện thoại từ tháng này.");
        await page.Locator("[name=source]").FillAsync("Ủy ban nhân dân phường");
        await new WritingField(page).FillMarkdownAsync($"Mở đầu.\n\n{Vague}\n\n{Card}\n");
        // The panel follows what is typed before anything is saved.
        await Assertions.Expect(page.Locator(".checks-summary")).ToHaveTextAsync("1 lỗi phải sửa và 1 cảnh báo cần ghi nhận trước khi đăng.");
        await page.Locator(".save-bar button[value=save]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}"));
        return Guid.Parse(Regex.Match(page.Url, "[0-9a-f-]{36}").Value);
    }

    private static async Task MendAsync(Person writer, Guid id)
    {
        var page = writer.Page;
        var field = await WritingField.OpenAsync(page, $"/desk/articles/{id}/edit");
        Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
        // By keyboard alone: the link in the finding selects the words in question, and typing replaces them.
        await page.Locator(".findings.errors a[data-jump]").FocusAsync();
        await field.Keys.PressAsync("Enter");
        await Assertions.Expect(field.Text).ToBeFocusedAsync();
        Assert.Equal("4111 1111 1111 1111", await page.EvaluateAsync<string>("getSelection().toString()"));
        await field.Keys.TypeAsync("do trường cấp");
        await field.SeesMarkdownAsync($"Mở đầu.\n\n{Vague}\n\nChuyển vào thẻ do trường cấp nhé.\n");
        await Assertions.Expect(page.Locator(".checks-summary")).ToHaveTextAsync("1 cảnh báo cần sửa hoặc ghi nhận trước khi đăng.");
        await Assertions.Expect(field.Text).ToBeFocusedAsync();
        await page.Locator(".save-bar button[value=save]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToBeVisibleAsync();
        await writer.OpenArticleAsync(id);
    }

    private static async Task PublishAsync(Person approver, Guid id)
    {
        await approver.OpenArticleAsync(id);
        await approver.PressAsync("Duyệt");
        await approver.SeesStateAsync("Đã duyệt");
        await approver.PressAsync("Đăng ngay");
        await Assertions.Expect(approver.Page.Locator(".notice.bad").First).ToContainTextAsync("còn 1 cảnh báo chưa ai ghi nhận");
        Assert.Equal(1, await approver.AcknowledgeAllAsync(Reason));
        await approver.PressAsync("Đăng ngay");
        await approver.SeesStateAsync("Đã đăng");
        await approver.Page.GotoAsync($"/desk/articles/{id}/history");
        var line = approver.Page.Locator(".trail li").Filter(new() { HasText = "Ghi nhận cảnh báo" });
        await Assertions.Expect(line).ToContainTextAsync("Duyệt");
        await Assertions.Expect(line).ToContainTextAsync(Reason);
    }
}
