using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>Somebody who reports figures, and an office that pays for articles; by keyboard alone where it matters.</summary>
[Collection(PortalCollection.Name)]
public sealed class FiguresJourney(Portal portal, Browser browser)
{
    [Fact]
    public async Task A_number_of_a_report_is_opened_by_keyboard_the_report_is_kept_and_exported()
    {
        var page = (await Person.SignInAsync(
            browser, portal, "so-lieu@example.vn", await portal.AddPersonAsync("so-lieu@example.vn", "Người báo cáo", "statistics-reporter"))).Page;
        await page.GotoAsync("/desk/figures?from=2020-01-01&to=2029-12-31&rows=sector&columns=pillar");
        var number = page.Locator("[aria-labelledby='t-pivot'] tbody tr").First.Locator("td a").First;
        var count = Regex.Match(await number.InnerTextAsync(), @"^[\d.]+").Value;
        await number.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/desk/figures/articles"));
        await Assertions.Expect(page.Locator("[data-total]")).ToHaveTextAsync(count);
        await Assertions.Expect(page.Locator(".article-rows > li")).ToHaveCountAsync(int.Parse(count.Replace(".", "", StringComparison.Ordinal), null));
        await page.GoBackAsync();

        await page.Locator("details:has(form.freeze) > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#freeze-title").FillAsync("Báo cáo mười năm");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/desk/figures/frozen/"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Báo cáo mười năm");
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("không đổi nữa");
        foreach (var name in new[] { "Xuất Word", "Xuất Excel", "Xuất CSV" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
            Assert.True(new FileInfo(await download.PathAsync()).Length > 500, $"{name}: {download.SuggestedFilename}");
        }
    }

    [Fact]
    public async Task A_royalty_is_proposed_by_an_editor_and_approved_by_another_person_by_keyboard()
    {
        var editor = (await Person.SignInAsync(
            browser, portal, "nhuan-but@example.vn", await portal.AddPersonAsync("nhuan-but@example.vn", "Biên tập nhuận bút", "editor"))).Page;
        await editor.GotoAsync("/desk/royalties/rates");
        await editor.GetByLabel("Mức cơ sở của Tin", new() { Exact = true }).FillAsync("200.000");
        await editor.Keyboard.PressAsync("Enter");
        await Assertions.Expect(editor.Locator(".notice.good")).ToContainTextAsync("Đã đặt mức");

        var article = (await new PublicView(portal).ApiAsync("/api/v1/articles?type=news&limit=1")).GetProperty("items")[0];
        await editor.GotoAsync($"/desk/royalties/{article.GetProperty("id").GetGuid()}");
        await editor.GetByLabel("Hệ số", new() { Exact = true }).FillAsync("1,5");
        await editor.GetByLabel("Người nhận 1").FillAsync("Nguyễn Thị Lan");
        await editor.Locator("#percent-0").FillAsync("100");
        for (var line = await editor.Locator("[name='person']").CountAsync() - 1; line > 0; line--)
        {
            await editor.Locator($"#person-{line}").FillAsync("");
            await editor.Locator($"#percent-{line}").FillAsync("");
        }

        await editor.Locator("#percent-0").FocusAsync();
        await editor.Keyboard.PressAsync("Enter");
        await Assertions.Expect(editor.Locator(".notice.good")).ToContainTextAsync("300.000 đồng");
        var sheet = new Uri(editor.Url).PathAndQuery;

        var approver = (await Person.SignInAsync(
            browser, portal, "duyet-nhuan-but@example.vn", await portal.AddPersonAsync("duyet-nhuan-but@example.vn", "Người duyệt nhuận bút", "approver"))).Page;
        await approver.GotoAsync(sheet);
        var box = approver.Locator("[name='item']").First;
        await box.FocusAsync();
        await approver.Keyboard.PressAsync("Space");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Duyệt các khoản đã chọn" }).FocusAsync();
        await approver.Keyboard.PressAsync("Enter");
        await Assertions.Expect(approver.Locator(".notice.good")).ToContainTextAsync("Đã duyệt 1 khoản");
        await Assertions.Expect(approver.Locator("[aria-labelledby='people'] tbody tr").First).ToContainTextAsync("Nguyễn Thị Lan");
    }
}
