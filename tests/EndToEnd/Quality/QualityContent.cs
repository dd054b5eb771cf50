using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Quality;

/// <summary>What the portal of the gates has besides the sample content, made as people make it.</summary>
/// <param name="Withdrawn">Path of an article that has been withdrawn.</param>
/// <param name="Corrected">Path of an article that has been corrected: its second edition says what was wrong in the first.</param>
/// <param name="Consultation">Path of a consultation with one comment of a reader.</param>
internal sealed record QualityContent(string Withdrawn, string Corrected, string Consultation)
{
    public static async Task<QualityContent> MakeAsync(Portal portal)
    {
        await using var browser = new Browser();
        await browser.InitializeAsync();
        var news = (await new PublicView(portal).ApiAsync("/api/v1/articles?type=news&locale=vi&sort=published&limit=2")).GetProperty("items");
        var withdrawn = await WithdrawAsync(portal, news[0]);
        var editor = await SignInAsync(portal, browser, "bien-tap", "editor", "approver");
        var corrected = await CorrectAsync(editor, await SignInAsync(portal, browser, "duyet", "approver"), news[1]);
        var consultation = await ConsultAsync(portal, browser, await SignInAsync(portal, browser, "don-vi", "contributor"), editor);
        return new QualityContent(withdrawn, corrected, consultation);
    }

    private static async Task<Person> SignInAsync(Portal portal, Browser browser, string account, params string[] roles)
    {
        var email = $"{account}@quality.example.vn";
        return await Person.SignInAsync(browser, portal, email, await portal.AddPersonAsync(email, $"Người {account}", roles));
    }

    private static async Task<string> WithdrawAsync(Portal portal, JsonElement article)
    {
        var key = (await portal.CommandAsync("apikey", "add", "quality", "--role", "administrator")).Trim();
        var address = $"/api/manage/v1/articles/{article.GetProperty("id").GetString()}";
        var authorization = new AuthenticationHeaderValue("Bearer", key);
        using var question = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = authorization } };
        using var known = await portal.Api.SendAsync(question);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/withdrawal")
        {
            Headers = { Authorization = authorization, IfMatch = { known.Headers.ETag! } },
            Content = JsonContent.Create(new { reason = "Đơn vị đề nghị gỡ để kiểm tra lại số liệu." }),
        };
        using var answer = await portal.Api.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return article.GetProperty("path").GetString()!;
    }

    private static async Task<string> CorrectAsync(Person editor, Person approver, JsonElement article)
    {
        var id = article.GetProperty("id").GetGuid();
        await editor.OpenArticleAsync(id);
        await editor.Page.GetByText("Đính chính", new() { Exact = true }).ClickAsync();
        await editor.Page.Locator("#wrong").FillAsync("Bản đăng sáng 3/3 ghi 42 %.");
        await editor.Page.Locator("#right").FillAsync("Con số đúng là 24 %, theo báo cáo của đơn vị.");
        await editor.PressAsync("Mở bản đính chính");
        await editor.SeesStateAsync("Bản nháp");
        await editor.Page.GotoAsync($"/desk/articles/{id}/edit");
        await editor.Page.Locator("[name=lead]").FillAsync($"{article.GetProperty("lead").GetString()} Số liệu đã được sửa.");
        await editor.Page.Locator(".save-bar button[value=save]").ClickAsync();
        await Assertions.Expect(editor.Page.Locator(".notice.good")).ToBeVisibleAsync();
        await editor.OpenArticleAsync(id);
        await editor.PressAsync("Trình duyệt");
        await editor.SeesStateAsync("Chờ duyệt");
        await approver.OpenArticleAsync(id);
        await approver.PressAsync("Duyệt");
        await approver.SeesStateAsync("Đã duyệt");
        await approver.AcknowledgeAllAsync("Đã xem.");
        await approver.PressAsync("Đăng ngay");
        await approver.SeesStateAsync("Đã đăng");
        return article.GetProperty("path").GetString()!;
    }

    private static async Task<string> ConsultAsync(Portal portal, Browser browser, Person unit, Person editor)
    {
        var id = await NominateAsync(unit.Page);
        await editor.Page.GotoAsync($"/desk/nominations/{id}");
        await editor.PressAsync("Xác minh");
        await editor.SeesStateAsync("Đã xác minh");
        await editor.Page.GotoAsync($"/desk/nominations/{id}/consultation");
        await editor.PressAsync("Mở lấy ý kiến");
        await Assertions.Expect(editor.Page.Locator(".notice.good")).ToBeVisibleAsync();

        var reader = await browser.OpenAsync(portal.Site.Address);
        await reader.GotoAsync($"/gop-y/{id}");
        await reader.GetByLabel("Ý kiến", new() { Exact = true }).FillAsync("Tổ của anh Tư giúp cả xóm tôi nộp hồ sơ qua mạng.");
        await reader.GetByRole(AriaRole.Button, new() { Name = "Gửi ý kiến" }).ClickAsync();
        await Assertions.Expect(reader.GetByRole(AriaRole.Status)).ToContainTextAsync("Cảm ơn bạn");
        await editor.Page.ReloadAsync();
        await editor.PressAsync("Cho hiển thị");
        await Assertions.Expect(editor.Page.Locator(".notice.good")).ToBeVisibleAsync();
        await new PublicView(portal).SeePageAsync($"/gop-y/{id}", "Tổ của anh Tư");
        return $"/gop-y/{id}";
    }

    private static async Task<string> NominateAsync(IPage page)
    {
        await page.GotoAsync("/desk/nominations");
        await page.GetByRole(AriaRole.Button, new() { Name = "+ Đề cử gương mới" }).ClickAsync();
        await page.Locator("[name=kind]").First.CheckAsync();
        await page.Locator("[name=subject]").FillAsync("Tổ công nghệ số khu phố 3");
        await GoOnAsync(page, "unit");
        await page.Locator("[name=organisation]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name=subjectUnit]").FillAsync("Khu phố 3");
        await GoOnAsync(page, "story");
        await page.Locator("[name=summary]").FillAsync("Mỗi tối, tổ đến một nhà, giúp 1.200 hộ nộp hồ sơ qua mạng.");
        await page.Locator("[name=approach]").FillAsync("Đến từng nhà hướng dẫn vào buổi tối.");
        await page.Locator("[name=links]").FillAsync("https://example.vn/bao-cao");
        await GoOnAsync(page, "results");
        await page.Locator("[name=indicator]").First.FillAsync("Hộ được giúp");
        await page.Locator("[name=after]").First.FillAsync("1.200");
        await GoOnAsync(page, "files");
        await GoOnAsync(page, "consent");
        await GoOnAsync(page, "contact");
        await page.Locator("[name=contactName]").FillAsync("Ông Ba");
        await page.Locator("[name=contactPhone]").FillAsync("028 3822 0000");
        await GoOnAsync(page, "review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi đề cử" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/nominations/[0-9a-f-]{36}$"));
        return Regex.Match(page.Url, "[0-9a-f-]{36}").Value;
    }

    private static async Task GoOnAsync(IPage page, string step)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục ›" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/edit/{step}$"));
    }
}
