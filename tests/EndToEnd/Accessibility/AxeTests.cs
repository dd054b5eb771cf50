using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Accessibility;

/// <summary>Every template of the site by axe, with the sample content, in light and dark.</summary>
[Collection(PortalCollection.Name)]
public sealed class AxeTests(Portal portal, Browser browser)
{
    private static readonly string[] Fixed =
    [
        "/", "/tin-tuc", "/chuyen-muc", "/cau-chuyen", "/guong-dien-hinh", "/van-ban", "/phong-trao", "/dia-phuong", "/tru-cot/chinh-quyen-so",
        "/linh-vuc/y-te", "/tim-kiem", "/tim-kiem?q=chuyen+doi+so", "/tim-kiem?q=zzzz", "/gioi-thieu", "/khong-co-trang-nay", "/en",
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_template_of_the_site_has_a_violation(ColorScheme scheme)
    {
        var page = await browser.OpenAsync(portal.Site.Address);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var found = new List<string>();
        foreach (var path in Fixed.Concat(await OneOfEachTypeAsync()))
        {
            await page.GotoAsync(path);
            found.AddRange(await ViolationsAsync(page, path));
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task No_page_of_the_desk_has_a_violation()
    {
        var password = await portal.AddPersonAsync("axe@example.vn", "Kiểm tra viên", "administrator");
        var page = (await Journeys.Person.SignInAsync(browser, portal, "axe@example.vn", password)).Page;
        var found = new List<string>();
        foreach (var path in new[] { "/desk", "/desk/articles", "/desk/articles?q=chuyen+doi+so&type=news", "/desk/articles?q=zzzz", "/desk/articles/new", "/desk/articles/deleted", "/desk/articles/import", "/desk/articles/new/model-example", "/desk/calendar", "/desk/calendar?view=week", "/desk/calendar/columns", "/desk/calendar/gaps", "/desk/calendar/gaps?rows=localities&pillar=chinh-quyen-so", "/desk/media", "/desk/searches", "/desk/people", "/desk/checks", "/desk/account", "/desk/account/security", "/desk/second-factor", "/desk/audit", "/desk/audit/verification", "/desk/people/roles", "/desk/figures?from=2020-01-01&to=2029-12-31&rows=locality", "/desk/figures/articles?from=2020-01-01&to=2029-12-31", "/desk/figures/frozen", "/desk/royalties", "/desk/royalties/rates" })
        {
            await page.GotoAsync(path);
            found.AddRange(await ViolationsAsync(page, path));
        }

        await page.GotoAsync("/desk/articles");
        await page.Locator("main a[href^='/desk/articles/0']").First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/desk/articles/0"));
        found.AddRange(await ViolationsAsync(page, "an article"));
        foreach (var part in new[] { "history", "public-at" })
        {
            await page.GotoAsync(new Uri(page.Url).AbsolutePath.Split('/')[..4].Aggregate((a, b) => $"{a}/{b}") + "/" + part);
            found.AddRange(await ViolationsAsync(page, part));
        }

        Assert.Empty(found);
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string path)
    {
        var result = await page.RunAxe();
        return result.Violations.SelectMany(v => v.Nodes.Select(n => $"{path}: {v.Id}: {n.Html}"));
    }

    private async Task<List<string>> OneOfEachTypeAsync()
    {
        var view = new PublicView(portal);
        var paths = new List<string>();
        foreach (var type in new[] { "news", "column-article", "case-study", "model-example", "official-document", "campaign" })
            paths.Add((await view.ApiAsync($"/api/v1/articles?type={type}&limit=1")).GetProperty("items")[0].GetProperty("path").GetString()!);
        return paths;
    }
}
