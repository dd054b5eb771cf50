using System.Net;
using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Journeys;

/// <summary>The directive and the news item for which the product was made: imported, reviewed by a second person, published, read, found, pulled.</summary>
[Collection(PortalCollection.Name)]
public sealed class SeedJourney(Portal portal, Browser browser)
{
    private readonly PublicView view = new(portal);

    [Fact]
    public async Task The_directive_and_the_news_item_go_from_text_files_to_the_public()
    {
        var report = await portal.CommandAsync("import", Path.Combine(AppContext.BaseDirectory, "samples"));
        Assert.Contains("2 bài mới", report, StringComparison.Ordinal);
        Assert.Contains("0 bài mới", await portal.CommandAsync("import", Path.Combine(AppContext.BaseDirectory, "samples")), StringComparison.Ordinal);
        var editor = await Person.SignInAsync(browser, portal, "minh@example.vn", await portal.AddPersonAsync("minh@example.vn", "Minh", "editor"));
        var approver = await Person.SignInAsync(browser, portal, "thu@example.vn", await portal.AddPersonAsync("thu@example.vn", "Thu", "approver"));

        var directive = await ReviewAsync(editor, approver, "17-CT/TU");
        var news = await ReviewAsync(editor, approver, "Ban Thường vụ Thành ủy TP.HCM yêu cầu");

        await SeeDirectiveAsync(directive);
        await view.SeeFoundAsync("chuyen doi so do thi thong minh", directive);
        await view.SeeFoundAsync("kinh tế số 25% GRDP", directive);
        await view.SeeFoundAsync("kinh tế số 25% GRDP", news);
        foreach (var id in new[] { directive, news })
        {
            var article = await view.ApiAsync($"/api/v1/articles/{id}");
            var (headline, path) = (article.GetProperty("headline").GetString()!, article.GetProperty("path").GetString()!);
            Assert.Equal(HttpStatusCode.OK, (await view.SeePageAsync(path, headline)).Status);
            await view.SeePageAsync("/rss.xml", headline);
            Assert.Equal("published", Assert.Single(await view.ChangesOfAsync(id)).GetProperty("kind").GetString());
        }

        var searched = await view.PageAsync("/tim-kiem?q=chuyen+doi+so+do+thi+thong+minh");
        Assert.Contains("17-CT/TU", searched.Html, StringComparison.Ordinal);
        Assert.Contains("<mark>", searched.Html, StringComparison.Ordinal);
    }

    private static async Task<Guid> ReviewAsync(Person editor, Person approver, string headlinePart)
    {
        await editor.Page.GotoAsync("/desk/articles?state=Draft");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = headlinePart }).First.ClickAsync();
        await Assertions.Expect(editor.Page).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}"));
        var id = Guid.Parse(Regex.Match(editor.Page.Url, "[0-9a-f-]{36}").Value);
        await editor.PressAsync("Trình duyệt");
        await editor.SeesStateAsync("Chờ duyệt");
        await approver.OpenArticleAsync(id);
        await approver.PressAsync("Duyệt");
        await approver.SeesStateAsync("Đã duyệt");
        await approver.AcknowledgeAllAsync("Giữ nguyên văn bản gốc.");
        await approver.PressAsync("Đăng ngay");
        await approver.SeesStateAsync("Đã đăng");
        return id;
    }

    private async Task SeeDirectiveAsync(Guid id)
    {
        var article = await view.ApiAsync($"/api/v1/articles/{id}");
        Assert.Equal("official-document", article.GetProperty("type").GetString());
        var details = article.GetProperty("details");
        Assert.Equal("17-CT/TU", details.GetProperty("number").GetString());
        Assert.Equal("Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh", details.GetProperty("issuer").GetString());
        Assert.Equal("Nguyễn Văn Nên", details.GetProperty("signer").GetString());
        Assert.Equal(13, details.GetProperty("recipients").GetArrayLength());
        var body = article.GetProperty("body").GetProperty("text").GetString()!;
        Assert.Contains("giới thiệu, nhân rộng các điển hình tập thể", body, StringComparison.Ordinal);
        Assert.Contains("tạo sự đồng thuận trong hệ thống chính trị", body, StringComparison.Ordinal);
        Assert.DoesNotContain("**", body, StringComparison.Ordinal);
        var page = (await view.SeePageAsync(article.GetProperty("path").GetString()!, "17-CT/TU")).Html;
        Assert.Contains("Nguyễn Văn Nên", page, StringComparison.Ordinal);
        Assert.Contains("Văn phòng Trung ương Đảng", page, StringComparison.Ordinal);
    }
}
