using System.Net;
using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Writing;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>What is given to newsrooms before its moment, seen from the site: nothing, and then everything.</summary>
[Collection(PortalCollection.Name)]
public sealed class EmbargoJourney(Portal portal, Browser browser)
{
    private const string Headline = "Zirkonova khai trương trung tâm dữ liệu";
    private const string Path = "/tin-tuc/zirkonova-khai-truong-trung-tam-du-lieu";

    private static readonly string[] Addresses =
    [
        "/", "/tin-tuc", "/rss.xml", "/atom.xml", "/feed.json", "/tin-tuc/rss.xml", "/tin-tuc/atom.xml", "/tin-tuc/feed.json", "/sitemap.xml",
        "/tim-kiem?q=khai+truong+trung+tam+du+lieu",
    ];

    private readonly PublicView view = new(portal);

    [Fact]
    public async Task The_site_says_nothing_of_it_until_it_is_lifted_and_then_shows_it_everywhere()
    {
        var writer = await Person.SignInAsync(browser, portal, "cam-phat@example.vn", await portal.AddPersonAsync("cam-phat@example.vn", "Người viết", "author"));
        var approver = await Person.SignInAsync(browser, portal, "cam-phat-2@example.vn", await portal.AddPersonAsync("cam-phat-2@example.vn", "Người duyệt", "approver"));
        var id = await WriteAsync(writer.Page);
        await writer.OpenArticleAsync(id);
        await writer.PressAsync("Trình duyệt");
        await writer.SeesStateAsync("Chờ duyệt");
        await approver.OpenArticleAsync(id);
        await approver.PressAsync("Duyệt");
        await approver.SeesStateAsync("Đã duyệt");
        await approver.AcknowledgeAllAsync("Bài thử");

        await GiveAsync(approver.Page);
        var maps = Regex.Matches((await view.PageAsync("/sitemap.xml")).Html, "<loc>([^<]*sitemap[^<]*)</loc>").Select(m => new Uri(m.Groups[1].Value).PathAndQuery);
        foreach (var address in Addresses.Concat(maps))
            Assert.DoesNotContain("Zirkonova", (await view.PageAsync(address)).Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await view.PageAsync(Path)).Status);

        await approver.PressAsync("Đăng ngay");
        await approver.SeesStateAsync("Đã đăng");
        foreach (var address in new[] { Path, "/tin-tuc", "/rss.xml", "/tin-tuc/atom.xml", "/feed.json" })
            await view.SeePageAsync(address, "Zirkonova");
    }

    private static async Task GiveAsync(IPage page)
    {
        var form = page.Locator("form[action$='handler=GiveUnderEmbargo']");
        await page.Locator("details", new() { Has = form }).Locator("summary").ClickAsync();
        await form.Locator("[name=PublishAt]").FillAsync("2098-03-10T08:00");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToContainTextAsync("Cấm phát đến 08:00 ngày 10/3/2098");
        await page.GotoAsync("/desk/embargoes");
        await Assertions.Expect(page.Locator(".embargoes h2", new() { HasText = Headline })).ToHaveCountAsync(1);
        await page.GoBackAsync();
    }

    private static async Task<Guid> WriteAsync(IPage page)
    {
        await page.GotoAsync("/desk/articles/new/news");
        await page.GetByLabel("Tiêu đề", new() { Exact = false }).First.FillAsync(Headline);
        await page.Locator("[name=lead]").FillAsync("Trung tâm phục vụ mười phường.");
        await new WritingField(page).FillMarkdownAsync("Lễ khai trương diễn ra sáng nay.");
        await page.Locator(".save-bar button[value=save]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}"));
        return Guid.Parse(Regex.Match(page.Url, "[0-9a-f-]{36}").Value);
    }
}
