using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Writing;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>An exemplar from the unit's form to the decision on its commendation.</summary>
[Collection(PortalCollection.Name)]
public sealed class NominationJourney(Portal portal, Browser browser)
{
    private const string Subject = "Bà Huỳnh Thị Bảy";

    [Fact]
    public async Task A_unit_nominates_by_keyboard_alone_and_the_exemplar_is_verified_written_about_published_and_commended()
    {
        var contributor = await SignInAsync("don-vi@example.vn", "Đơn vị", "contributor");
        var editor = await SignInAsync("bien-tap@example.vn", "Biên tập", "editor");
        var approver = await SignInAsync("nguoi-duyet@example.vn", "Người duyệt", "approver");

        var id = await NominateAsync(contributor.Page);
        await VerifyAndDraftAsync(editor, id);
        await ConsultAsync(editor, id);
        await PublishAsync(editor, approver, id);
        await CommendAsync(editor, id);

        await contributor.Page.GotoAsync($"/desk/nominations/{id}");
        await Assertions.Expect(contributor.Page.Locator(".notice.good")).ToContainTextAsync("quyết định số 88/QĐ-UBND");
        await contributor.Page.SeeNoViolationAsync();
    }

    private async Task<Person> SignInAsync(string email, string name, string role) =>
        await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, name, role));

    private static async Task<Guid> NominateAsync(IPage page)
    {
        await page.GotoAsync("/desk/nominations");
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "+ Đề cử gương mới" }), new Regex("/edit/kind"));
        await page.SeeNoViolationAsync();
        await page.TabToAsync(page.Locator("[name=kind]").First);
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await TypeAsync(page, "subject", Subject);
        await GoOnAsync(page, "unit");

        await page.TabToAsync(page.Locator("[name=organisation]"));
        await page.Keyboard.PressAsync("ArrowDown");
        await TypeAsync(page, "subjectUnit", "Khu phố 3");
        await GoOnAsync(page, "story");

        await TypeAsync(page, "summary", "Giúp 1.200 hộ nộp hồ sơ qua mạng.");
        // Typed and left alone: the draft keeps itself.
        await Assertions.Expect(page.Locator("[data-autosave-state]")).ToContainTextAsync("Đã lưu bản nháp");
        await TypeAsync(page, "problem", "Người dân xếp hàng từ sáng sớm.");
        await TypeAsync(page, "approach", "Đến từng nhà hướng dẫn vào buổi tối.");
        await TypeAsync(page, "links", "example.vn/bao-cao");
        await page.SeeNoViolationAsync();
        await GoOnAsync(page, "results");

        await TypeAsync(page, "indicator", "Hộ được giúp");
        await TypeAsync(page, "after", "1.200");
        await GoOnAsync(page, "files");
        await GoOnAsync(page, "consent");
        await TypeAsync(page, "consentPerson", Subject);
        await page.TabToAsync(page.Locator("[name=consentForm]"));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.TabToAsync(page.Locator("[name=consentGivenOn]"));
        await page.Keyboard.TypeAsync("05012026");
        await GoOnAsync(page, "contact");
        await TypeAsync(page, "contactName", "Ông Ba");
        await TypeAsync(page, "contactPhone", "028 3822 0000");
        await GoOnAsync(page, "review");
        await page.SeeNoViolationAsync();
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Gửi đề cử" }), new Regex("/desk/nominations/[0-9a-f-]{36}$"));
        return Guid.Parse(Regex.Match(page.Url, "[0-9a-f-]{36}").Value);
    }

    private static async Task VerifyAndDraftAsync(Person editor, Guid id)
    {
        await editor.Page.GotoAsync($"/desk/nominations/{id}");
        await editor.Page.SeeNoViolationAsync();
        await editor.PressAsync("Xác minh");
        await editor.SeesStateAsync("Đã xác minh");
        await editor.PressAsync("Tạo bài từ đề cử");
        await Assertions.Expect(editor.Page).ToHaveURLAsync(new Regex($"/desk/articles/{id}/edit"));
        await Assertions.Expect(editor.Page.Locator("[name=headline]")).ToHaveValueAsync(Subject);
    }

    private async Task ConsultAsync(Person editor, Guid id)
    {
        var desk = await editor.Page.Context.NewPageAsync();
        await desk.GotoAsync($"/desk/nominations/{id}/consultation");
        await desk.SeeNoViolationAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Mở lấy ý kiến" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".notice.good")).ToBeVisibleAsync();

        // A citizen, whose browser runs no scripts.
        var citizen = await browser.OpenAsync(portal.Site.Address, javaScript: false);
        await citizen.GotoAsync($"/gop-y/{id}");
        await citizen.GetByLabel("Ý kiến", new() { Exact = true }).FillAsync("Bà Bảy giúp cả xóm tôi.");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Gửi ý kiến" }).ClickAsync();
        await Assertions.Expect(citizen.GetByRole(AriaRole.Status)).ToContainTextAsync("Cảm ơn bạn");
        await Assertions.Expect(citizen.Locator(".consultation-comments li")).ToHaveCountAsync(0);
        Assert.Empty(await citizen.Context.CookiesAsync());

        await desk.ReloadAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Cho hiển thị" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".notice.good")).ToBeVisibleAsync();
        await new PublicView(portal).SeePageAsync($"/gop-y/{id}", "Bà Bảy giúp cả xóm tôi.");
        var reader = await browser.OpenAsync(portal.Site.Address);
        foreach (var path in new[] { "/gop-y", $"/gop-y/{id}" })
        {
            await reader.GotoAsync(path);
            await reader.SeeNoViolationAsync();
        }
    }

    private static async Task PublishAsync(Person editor, Person approver, Guid id)
    {
        var page = editor.Page;
        await page.Locator("[name=source]").FillAsync("Ủy ban nhân dân phường");
        await new WritingField(page).FillMarkdownAsync("Mỗi tối, bà đến một nhà.\n");
        await page.Locator(".save-bar button[value=save]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToBeVisibleAsync();
        await editor.OpenArticleAsync(id);
        await editor.PressAsync("Trình duyệt");
        await editor.SeesStateAsync("Chờ duyệt");
        await approver.OpenArticleAsync(id);
        await approver.PressAsync("Duyệt");
        await approver.SeesStateAsync("Đã duyệt");
        await approver.AcknowledgeAllAsync("Đã xem.");
        await approver.PressAsync("Đăng ngay");
        await approver.SeesStateAsync("Đã đăng");
    }

    private static async Task CommendAsync(Person editor, Guid id)
    {
        var page = editor.Page;
        await Eventually.SeeAsync(
            async () =>
            {
                await page.GotoAsync($"/desk/nominations/{id}");
                return await page.Locator(".page-head .state").First.TextContentAsync();
            },
            state => state == "Đã đăng", "the nomination follows its article");
        await editor.PressAsync("Đề nghị khen thưởng");
        await editor.SeesStateAsync("Đề nghị khen thưởng");
        await page.GotoAsync("/desk/nominations/commendations");
        await page.SeeNoViolationAsync();
        await page.GetByLabel($"Chọn {Subject}").CheckAsync();
        await page.GetByLabel("Số quyết định").FillAsync("88/QĐ-UBND");
        await page.GetByLabel("Ngày quyết định").FillAsync("2026-03-01");
        await editor.PressAsync("Ghi quyết định");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("88/QĐ-UBND");
    }

    private static async Task GoOnAsync(IPage page, string step) =>
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục ›" }), new Regex($"/edit/{step}$"));

    private static async Task PressAsync(IPage page, ILocator button, Regex leadsTo)
    {
        await page.TabToAsync(button);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(leadsTo);
    }

    private static async Task TypeAsync(IPage page, string name, string text)
    {
        await page.TabToAsync(page.Locator($"[name={name}]").First);
        await page.Keyboard.TypeAsync(text);
    }
}
