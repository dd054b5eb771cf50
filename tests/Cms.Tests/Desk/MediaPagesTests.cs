using System.Net;
using System.Text;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class MediaPagesTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    private const string UploadForm = "form[enctype='multipart/form-data']";

    [Fact]
    public async Task Many_files_are_uploaded_at_once_and_each_that_is_refused_says_why()
    {
        var editor = await PersonAsync(Role.Editor);
        var page = await editor.GetAsync("/desk/media");
        var answer = await editor.SubmitAsync(page.Form(UploadForm), null, null,
            ("files", "Ảnh chợ.png", await Pictures.NoiseAsync(64, 48, ".png")),
            ("files", "hình.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")));
        var lines = answer.Page.QuerySelectorAll(".notice li").Select(l => l.TextContent).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("đã tải lên", lines[0], StringComparison.Ordinal);
        Assert.Contains("SVG", lines[1], StringComparison.Ordinal);
        Assert.Contains("Ảnh chợ.png", (await editor.GetAsync("/desk/media?q=anh+cho")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_comes_with_the_edit_form_is_the_articles_and_nothing_typed_is_lost()
    {
        var editor = await PersonAsync(Role.Editor);
        var page = await editor.GetAsync("/desk/articles/new/news");
        var answer = await editor.SubmitAsync(
            page.Form(".article-form"), Typed(("headline", "Tin có ảnh"), ("body", "Đang viết")), "upload:mainImage.media",
            ("mainImage.media.file", "cho.png", await Pictures.NoiseAsync(80, 60, ".png")));
        Assert.Equal(("Tin có ảnh", "Đang viết"), (answer.ValueOf("headline"), answer.ValueOf("body")));
        var id = answer.Page.QuerySelector("input[name='mainImage.media'][checked]")!.GetAttribute("value");
        var image = answer.Page.QuerySelector(".media-option img")!.GetAttribute("src")!;
        Assert.Contains(id!, image, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync(new Uri(image, UriKind.Relative), Cancellation)).StatusCode);
        var saved = IdIn(await editor.SubmitAsync(answer.Form(".article-form"), button: "save"));
        Assert.Contains("Tin có ảnh", (await editor.GetAsync($"/desk/media/{id}")).Text, StringComparison.Ordinal);
        Assert.NotNull((await editor.GetAsync($"/desk/articles/{saved}")).Page.QuerySelector(".reading img"));
    }

    [Fact]
    public async Task A_file_that_will_not_do_is_explained_at_its_field()
    {
        var editor = await PersonAsync(Role.Editor);
        var page = await editor.GetAsync("/desk/articles/new/news");
        var answer = await editor.SubmitAsync(
            page.Form(".article-form"), Typed(("headline", "Tin")), "save", ("mainImage.media.file", "ảnh.png", "không phải ảnh"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.ErrorOf("f-mainImage-media"));
        Assert.Equal("Tin", answer.ValueOf("headline"));
    }

    [Fact]
    public async Task Texts_and_focal_point_are_saved_and_a_stale_save_keeps_what_was_typed()
    {
        var (editor, other) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Author));
        var id = await AddMediaAsync();
        var (mine, theirs) = (await editor.GetAsync($"/desk/media/{id}"), await other.GetAsync($"/desk/media/{id}"));
        await other.SubmitAsync(theirs.Form(".panel form"), Typed(("Alt", "Chợ lúc sáng"), ("FocalX", "25,5")));
        var conflict = await editor.SubmitAsync(mine.Form(".panel form"), Typed(("Alt", "Chợ lúc chiều")));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Chợ lúc sáng", conflict.Notice, StringComparison.Ordinal);
        Assert.Equal("Chợ lúc chiều", conflict.ValueOf("Alt").Trim());
        Assert.NotNull((await editor.SubmitAsync(conflict.Form(".panel form"), Typed(("FocalX", "25,5")))).Location);
        await using var db = OpenDatabase();
        var asset = await db.MediaAssets.SingleAsync(m => m.Id == id, Cancellation);
        Assert.Equal(("Chợ lúc chiều", 0.255), (asset.Alt, asset.FocalX));
    }

    [Fact]
    public async Task An_unused_file_can_be_deleted_and_a_contributor_cannot_touch_any()
    {
        var (editor, contributor) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Contributor));
        var id = await AddMediaAsync();
        Assert.Null((await contributor.GetAsync($"/desk/media/{id}")).Page.QuerySelector(".panel form"));
        var page = await editor.GetAsync($"/desk/media/{id}");
        Assert.Equal("/desk/media", (await editor.SubmitAsync(page.Form("form[action$='handler=Delete']"))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/desk/media/{id}")).Status);
    }
}
