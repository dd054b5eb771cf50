using System.Net;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.RichText;
using CommsPortal.Cms.Tests.RichText.Docx;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk.Intake;

public sealed class ImportPageOnSqlite(CmsHost<Sqlite> host, LibreOffice office) : ImportPageTests<Sqlite>(host, office);

public sealed class ImportPageOnPostgres(CmsHost<Postgres> host, LibreOffice office) : ImportPageTests<Postgres>(host, office);

/// <summary>"Nhập từ Word" by forms alone, with a document that LibreOffice wrote.</summary>
public abstract class ImportPageTests<TDatabase>(CmsHost<TDatabase> host, LibreOffice office) : DeskTest<TDatabase>(host), IClassFixture<LibreOffice>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_Word_document_becomes_a_draft_with_its_pictures_and_asks_for_what_they_lack()
    {
        var writer = await PersonAsync(Role.Author);
        var answer = await ImportAsync(writer, "Phường số.docx", await OfficeAsync());
        Assert.Equal("Đã nhập “Phường số: một cửa, một lần”", answer.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("góp ý của người duyệt", answer.Page.QuerySelector(".intake-report.dropped")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("TCVN3", answer.Page.QuerySelector(".intake-report.changed")!.TextContent, StringComparison.Ordinal);

        var form = answer.Form("form[action$='handler=Describe']");
        var described = await writer.SubmitAsync(form, Typed(("pictures[0].Alt", "Người dân ở quầy số 3"), ("pictures[0].Credit", "Ảnh: Thu Lan")));
        var edit = await writer.FollowAsync(described);
        Assert.Contains("Đã lưu mô tả và nguồn của 1 ảnh", edit.Notice, StringComparison.Ordinal);
        Assert.Equal("Phường số: một cửa, một lần", edit.ValueOf("headline"));
        Assert.Equal("Sau sáu tháng, gần như mọi hồ sơ của phường đi trên mạng.", edit.ValueOf("lead"));
        Assert.StartsWith("## I. Kết quả bước đầu\n", edit.ValueOf("body"), StringComparison.Ordinal);
        Assert.Contains("[^1]: Số liệu của *Ủy ban*", edit.ValueOf("body"), StringComparison.Ordinal);

        await using var db = OpenDatabase();
        var asset = await db.MediaAssets.SingleAsync(m => m.Credit == "Ảnh: Thu Lan", Cancellation);
        Assert.Equal(("Người dân ở quầy số 3", "Ảnh 1: Quầy một cửa của phường"), (asset.Alt, asset.Caption));
        Assert.Contains($"media:{asset.Id}", edit.ValueOf("body"), StringComparison.Ordinal);
        var id = IdIn(described);
        Assert.Equal(EditionState.Draft, (await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).State);
    }

    [Fact]
    public async Task The_same_form_sent_again_makes_no_second_draft()
    {
        var writer = await PersonAsync(Role.Author);
        var text = new WordFile(WordFile.P("Câu đầu tiên của bài.") + WordFile.P("Câu thứ hai.")).ToBytes();
        var form = (await writer.GetAsync("/desk/articles/import")).Form("form[enctype='multipart/form-data']");
        var first = await writer.SubmitAsync(form, null, null, ("file", "Gửi hai lần.docx", text));
        var count = await ArticlesAsync();
        var second = await writer.SubmitAsync(form, null, null, ("file", "Gửi hai lần.docx", text));
        Assert.Equal(first.Page.QuerySelector("a.button")!.GetAttribute("href"), second.Location);
        Assert.Contains("đã được nhập", (await writer.FollowAsync(second)).Notice, StringComparison.Ordinal);
        Assert.Equal(count, await ArticlesAsync());
    }

    [Fact]
    public async Task Who_may_not_add_pictures_gets_the_text_and_is_told()
    {
        var answer = await ImportAsync(await PersonAsync(Role.Contributor), "a.docx", await OfficeAsync());
        Assert.Contains("chưa có quyền đưa ảnh", answer.Page.QuerySelector(".intake-report.dropped")!.TextContent, StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("form[action$='handler=Describe']"));
    }

    [Fact]
    public async Task A_document_without_a_title_is_named_as_its_file()
    {
        var text = new WordFile(WordFile.P("Câu đầu tiên của bài.") + WordFile.P("Câu thứ hai.")).ToBytes();
        var answer = await ImportAsync(await PersonAsync(Role.Author), "Tin_chuyển đổi số.docx", text);
        Assert.Contains("Đã nhập “Tin chuyển đổi số”", answer.Text, StringComparison.Ordinal);
        Assert.Contains("hãy đặt lại tiêu đề", answer.Page.QuerySelector(".intake-report.todo")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entity", "DTD")]
    [InlineData("template", "tự tải nội dung")]
    [InlineData("macro", "macro")]
    [InlineData("bomb", "giải nén")]
    [InlineData("pdf", ".docx")]
    [InlineData("doc", ".docx")]
    [InlineData("empty", "rỗng")]
    [InlineData("nothing", "Hãy chọn tệp")]
    [InlineData("no text", "không có chữ nào")]
    public async Task What_is_refused_says_why_and_makes_no_draft(string what, string reason)
    {
        var writer = await PersonAsync(Role.Author);
        var before = await ArticlesAsync();
        var answer = await ImportAsync(writer, "bài.docx", FileOf(what));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Notice, StringComparison.Ordinal);
        Assert.NotNull(answer.Form("form[enctype='multipart/form-data']"));
        Assert.Equal(before, await ArticlesAsync());
    }

    private static byte[]? FileOf(string what) => what switch
    {
        "entity" => new WordFile(WordFile.P("a")).Add("word/styles.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>").ToBytes(),
        "template" => new WordFile(WordFile.P("a")).Relate("rId5", "attachedTemplate", "https://a.example/t.dotm", external: true).ToBytes(),
        "macro" => new WordFile(WordFile.P("a")).Add("word/vbaProject.bin", new byte[100]).ToBytes(),
        "bomb" => new WordFile(WordFile.P("a")).Add("word/media/a.bin", new byte[64 * 1024 * 1024]).ToBytes(),
        "pdf" => "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray(),
        "doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "empty" => [],
        "no text" => new WordFile(WordFile.P(" ")).ToBytes(),
        _ => null,
    };

    private static async Task<DeskAnswer> ImportAsync(DeskVisitor writer, string name, byte[]? file)
    {
        var page = await writer.GetAsync("/desk/articles/import");
        var form = page.Form("form[enctype='multipart/form-data']");
        return await writer.SubmitAsync(form, null, null, file is null ? [] : [("file", name, file)]);
    }

    private async Task<byte[]> OfficeAsync() =>
        await File.ReadAllBytesAsync(await office.DocxOfAsync(RichSamples.PathOf("office.fodt")), Cancellation);

    private async Task<int> ArticlesAsync()
    {
        await using var db = OpenDatabase();
        return await db.Articles.CountAsync(Cancellation);
    }
}
