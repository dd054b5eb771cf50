using System.Net;
using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Writing;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>The purpose of the product, from the first word to a journalist's pull: everything by browser and HTTP, nothing inside.</summary>
[Collection(PortalCollection.Name)]
public sealed class ColumnArticleJourney(Portal portal, Browser browser)
{
    private const string Headline = "Phường Bến Thành trả kết quả hồ sơ qua tủ khóa thông minh";
    private readonly PublicView view = new(portal);

    [Fact]
    public async Task A_column_article_is_written_reviewed_published_read_found_pulled_corrected_and_withdrawn()
    {
        var administrator = await portal.AddPersonAsync("son@example.vn", "Sơn", "administrator");
        var writer = await Person.SignInAsync(browser, portal, "lan@example.vn", await portal.AddPersonAsync("lan@example.vn", "Lan", "author"));
        var approver = await Person.SignInAsync(browser, portal, "hanh@example.vn", await portal.AddPersonAsync("hanh@example.vn", "Hạnh", "approver"));

        var id = await WriteAsync(writer);
        await PreviewAsync(writer);
        await writer.PressAsync("Trình duyệt");
        await writer.SeesStateAsync("Chờ duyệt");
        await approver.OpenArticleAsync(id);
        await approver.PressAsync("Duyệt");
        await approver.SeesStateAsync("Đã duyệt");
        await approver.PressAsync("Đăng ngay");
        await approver.SeesStateAsync("Đã đăng");

        var path = await PullAsync(id);
        await ReadAsync(id, path);
        await CorrectAsync(approver, administrator, id, path);
        await WithdrawAsync(approver, id, path);
    }

    private static async Task<Guid> WriteAsync(Person writer)
    {
        var page = writer.Page;
        await page.GotoAsync("/desk/articles/new/column-article");
        await page.GetByLabel("Tiêu đề", new() { Exact = false }).First.FillAsync(Headline);
        await page.Locator("[name=lead]").FillAsync("Người dân quét mã, mở ô tủ và nhận giấy tờ bất cứ giờ nào.");
        await new WritingField(page).FillMarkdownAsync("## Tủ mở lúc nửa đêm\n\nÔng Tư đến lấy giấy lúc **23 giờ**.\n\n| Tháng | Lượt |\n|---|---|\n| 9 | 412 |\n");
        await page.Locator("select[name=column]").SelectOptionAsync("moi-tuan-mot-cach-lam-hay");
        await page.Locator("input[type=file][name='mainImage.media.file']").SetInputFilesAsync(new FilePayload
        {
            Name = "tu-khoa.jpg",
            MimeType = "image/jpeg",
            Buffer = await File.ReadAllBytesAsync(Directory.EnumerateFiles(Path.Combine(Repository.Root, "content", "images"), "*.jpg").Order(StringComparer.Ordinal).First()),
        });
        await page.Locator("button[value='upload:mainImage.media']").ClickAsync();
        await Assertions.Expect(page.Locator("[name='mainImage.media']:checked")).Not.ToHaveValueAsync("");
        await page.Locator("[name='mainImage.alt']").FillAsync("Tủ khóa có màn hình trước trụ sở phường");
        await page.Locator(".save-bar button[value=save]").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}"));
        return Guid.Parse(Regex.Match(page.Url, "[0-9a-f-]{36}").Value);
    }

    private static async Task PreviewAsync(Person writer)
    {
        var id = Regex.Match(writer.Page.Url, "[0-9a-f-]{36}").Value;
        await writer.OpenArticleAsync(Guid.Parse(id));
        var link = writer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Xem trước") });
        var preview = await writer.Page.Context.NewPageAsync();
        var answer = await preview.GotoAsync(await link.GetAttributeAsync("href") ?? "");
        Assert.Equal(200, answer!.Status);
        await Assertions.Expect(preview.Locator("h1")).ToContainTextAsync(Headline);
        Assert.Contains("no-store", answer.Headers["cache-control"], StringComparison.Ordinal);
        // The image is not public yet, and still the preview shows it.
        Assert.True(await preview.EvaluateAsync<bool>("async () => { const i = document.querySelector('main img'); i.loading = 'eager'; await i.decode(); return i.naturalWidth > 0; }"));
    }

    private async Task<string> PullAsync(Guid id)
    {
        var article = await view.ApiAsync($"/api/v1/articles/{id}");
        var path = article.GetProperty("path").GetString()!;
        Assert.Equal("/chuyen-muc/moi-tuan-mot-cach-lam-hay/phuong-ben-thanh-tra-ket-qua-ho-so-qua-tu-khoa-thong-minh", path);
        Assert.Equal(("column-article", 1), (article.GetProperty("type").GetString(), article.GetProperty("edition").GetInt32()));
        Assert.Contains("<strong>23 giờ</strong>", article.GetProperty("body").GetProperty("html").GetString(), StringComparison.Ordinal);
        using var image = await portal.Api.GetAsync(article.GetProperty("mainImage").GetProperty("renditions")[0].GetProperty("url").GetString());
        Assert.Equal(HttpStatusCode.OK, image.StatusCode);
        var change = Assert.Single(await view.ChangesOfAsync(id));
        Assert.Equal("published", change.GetProperty("kind").GetString());
        Assert.Equal(article.GetProperty("hash").GetString(), change.GetProperty("hash").GetString());
        return path;
    }

    private async Task ReadAsync(Guid id, string path)
    {
        var (status, html) = await view.SeePageAsync(path, Headline);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("application/ld+json", html, StringComparison.Ordinal);
        await view.SeePageAsync("/chuyen-muc/moi-tuan-mot-cach-lam-hay", Headline);
        await view.SeePageAsync("/", Headline);
        await view.SeePageAsync("/rss.xml", Headline);
        await view.SeePageAsync("/chuyen-muc/moi-tuan-mot-cach-lam-hay/atom.xml", Headline);
        await view.SeeFoundAsync("phuong ben thanh tu khoa thong minh", id);
        var reader = await browser.OpenAsync(portal.Site.Address, javaScript: false);
        await reader.GotoAsync("/tim-kiem?q=tu+khoa+thong+minh");
        await reader.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("tủ khóa thông minh") }).First.ClickAsync();
        await Assertions.Expect(reader.Locator("h1")).ToContainTextAsync(Headline);
    }

    private async Task CorrectAsync(Person approver, string administrator, Guid id, string path)
    {
        await approver.OpenArticleAsync(id);
        await approver.Page.GetByText("Đính chính", new() { Exact = true }).ClickAsync();
        await approver.Page.Locator("#wrong").FillAsync("412 lượt");
        await approver.Page.Locator("#right").FillAsync("421 lượt");
        await approver.PressAsync("Mở bản đính chính");
        await approver.SeesStateAsync("Bản nháp");
        await approver.PressAsync("Trình duyệt");
        await approver.SeesStateAsync("Chờ duyệt");
        var editor = await Person.SignInAsync(browser, portal, "son@example.vn", administrator);
        await editor.OpenArticleAsync(id);
        await editor.PressAsync("Duyệt");
        await editor.SeesStateAsync("Đã duyệt");
        await editor.PressAsync("Đăng ngay");
        await editor.SeesStateAsync("Đã đăng");
        await view.SeePageAsync(path, "421 lượt");
        Assert.Equal(["published", "corrected"], (await view.ChangesOfAsync(id)).Select(c => c.GetProperty("kind").GetString()));
    }

    private async Task WithdrawAsync(Person approver, Guid id, string path)
    {
        await approver.Page.GotoAsync($"/desk/articles/{id}/withdraw");
        await approver.Page.Locator("#reason").FillAsync("Phường chưa công bố mô hình.");
        await approver.PressAsync("Gỡ bài này");
        await approver.SeesStateAsync("Đã gỡ");
        var (status, _) = await view.SeePageAsync(path, "Phường chưa công bố mô hình.");
        Assert.Equal(HttpStatusCode.Gone, status);
        using var answer = await portal.Api.GetAsync($"/api/v1/articles/{id}");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        await Eventually.SeeAsync(() => view.PageAsync("/rss.xml"), page => !page.Html.Contains(Headline, StringComparison.Ordinal), "the feed without the article");
        await Eventually.SeeAsync(
            () => view.ApiAsync("/api/v1/search?q=tu+khoa+thong+minh"),
            found => found.GetProperty("items").EnumerateArray().All(hit => hit.GetProperty("article").GetProperty("id").GetGuid() != id), "a search without the article");
    }
}
