using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using CommsPortal.Cms.Tests.RichText;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk.Intake;

public sealed class PasteOnSqlite(CmsHost<Sqlite> host) : PasteTests<Sqlite>(host);

public sealed class PasteOnPostgres(CmsHost<Postgres> host) : PasteTests<Postgres>(host);

public abstract class PasteTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Pdf = "JVBERi0xLjQKMSAwIG9iago8PD4+CmVuZG9iagp0cmFpbGVyCjw8Pj4KJSVFT0YK";

    [Fact]
    public async Task What_Word_puts_on_the_clipboard_becomes_Markdown_and_a_report()
    {
        var (status, answer) = await PasteAsync(await PersonAsync(Role.Author), RichSamples.Read("word.html"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(RichSamples.Read("word.md").TrimEnd(), answer.GetProperty("markdown").GetString());
        var dropped = LinesOf(answer, "Dropped");
        Assert.Contains(dropped, l => l.Contains("1 góp ý của người duyệt", StringComparison.Ordinal));
        Assert.Contains(dropped, l => l.Contains("1 ảnh nằm trên máy của bạn", StringComparison.Ordinal));
        Assert.Contains(LinesOf(answer, "Changed"), l => l.Contains("1 liên kết", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_carried_picture_goes_to_the_library_with_its_words_and_others_are_dropped_and_told()
    {
        var picture = Convert.ToBase64String(await Pictures.NoiseAsync(80, 60, ".png", typeof(TDatabase).Name));
        var html = $"""
            <p>Trước.</p><figure><img alt="Quầy một cửa" src="data:image/png;base64,{picture}"><figcaption>Ảnh: Lan</figcaption></figure>
            <img src="https://a.example/x.jpg"><img width=1 height=1 src="https://a.example/pixel.gif">
            """;
        var (status, answer) = await PasteAsync(await PersonAsync(Role.Author), html);
        Assert.Equal(HttpStatusCode.OK, status);
        var markdown = answer.GetProperty("markdown").GetString()!;
        var id = Guid.Parse(Regex.Match(markdown, @"^Trước\.\n\n!\[\]\(media:([0-9a-f-]{36})\)$").Groups[1].Value);
        await using var db = OpenDatabase();
        var asset = await db.MediaAssets.SingleAsync(m => m.Id == id, Cancellation);
        Assert.Equal(("Quầy một cửa", "Ảnh: Lan", "image/png"), (asset.Alt, asset.Caption, asset.ContentType));
        Assert.Equal(2, LinesOf(answer, "Dropped").Count);
        Assert.Contains("https://a.example/x.jpg", string.Join(' ', LinesOf(answer, "Dropped")), StringComparison.Ordinal);
        Assert.Contains("chưa ghi nguồn", Assert.Single(LinesOf(answer, "ToDo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_says_it_is_a_picture_is_not_taken()
    {
        var (_, answer) = await PasteAsync(await PersonAsync(Role.Author), $"<p>a</p><img src='data:image/png;base64,{Pdf}'>");
        Assert.Equal("a", answer.GetProperty("markdown").GetString());
        Assert.Contains("không phải là ảnh", Assert.Single(LinesOf(answer, "Dropped")), StringComparison.Ordinal);
        await using var db = OpenDatabase();
        Assert.False(await db.MediaAssets.AnyAsync(m => m.ContentType == "application/pdf", Cancellation));
    }

    [Fact]
    public async Task Who_may_not_add_pictures_gets_the_text_and_is_told()
    {
        var picture = Convert.ToBase64String(await Pictures.NoiseAsync(40, 30, ".png", typeof(TDatabase).Name));
        var (status, answer) = await PasteAsync(await PersonAsync(Role.Contributor), $"<p>Chữ</p><img src='data:image/png;base64,{picture}'>");
        Assert.Equal((HttpStatusCode.OK, "Chữ"), (status, answer.GetProperty("markdown").GetString()));
        Assert.Contains("chưa có quyền", Assert.Single(LinesOf(answer, "Dropped")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Footnotes_are_numbered_on_from_those_that_the_text_has()
    {
        var html = "<p>Chữ<a href='#n' id='r'>1</a></p><p id='n'><a href='#r'>1</a> Nguồn.</p>";
        var (_, answer) = await PasteAsync(await PersonAsync(Role.Author), html, "?firstNote=5");
        Assert.Equal("Chữ[^5]\n\n[^5]: Nguồn.", answer.GetProperty("markdown").GetString());
    }

    [Theory]
    [InlineData("too-large", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("too-deep", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("no-html", HttpStatusCode.BadRequest)]
    public async Task What_is_refused_says_why_in_Vietnamese(string what, HttpStatusCode expected)
    {
        var html = what switch { "too-large" => new string('a', 25 * 1024 * 1024), "too-deep" => string.Concat(Enumerable.Repeat("<div>", 5_000)), _ => "a" };
        var (status, answer) = await PasteAsync(await PersonAsync(Role.Author), html, type: what == "no-html" ? "text/plain" : "text/html");
        Assert.Equal(expected, status);
        Assert.Contains("Hãy ", answer.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static List<string> LinesOf(JsonElement answer, string effect) =>
        [.. answer.GetProperty("report").EnumerateArray().Where(l => l.GetProperty("effect").GetString() == effect).Select(l => l.GetProperty("text").GetString()!)];

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PasteAsync(DeskVisitor person, string html, string query = "", string type = "text/html")
    {
        var page = await person.GetAsync("/desk/articles/new/news");
        Assert.Equal("/desk/paste", page.Page.QuerySelector("textarea[name='body']")!.GetAttribute("data-paste"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/paste" + query);
        request.Headers.Add("RequestVerificationToken", ((IHtmlInputElement)page.Form(".article-form").QuerySelector("[name='__RequestVerificationToken']")!).Value);
        request.Content = new StringContent(html, Encoding.UTF8, type);
        using var response = await person.Client.SendAsync(request, Cancellation);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        return (response.StatusCode, json.RootElement.Clone());
    }
}
