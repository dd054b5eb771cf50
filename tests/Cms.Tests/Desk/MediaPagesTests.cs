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
        await other.SubmitAsync(theirs.Form("form[data-texts]"), Typed(("Alt", "Chợ lúc sáng"), ("FocalX", "25,5")));
        var conflict = await editor.SubmitAsync(mine.Form("form[data-texts]"), Typed(("Alt", "Chợ lúc chiều")));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Chợ lúc sáng", conflict.Notice, StringComparison.Ordinal);
        Assert.Equal("Chợ lúc chiều", conflict.ValueOf("Alt").Trim());
        Assert.NotNull((await editor.SubmitAsync(conflict.Form("form[data-texts]"), Typed(("FocalX", "25,5")))).Location);
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

    [Fact]
    public async Task Folders_are_made_named_moved_and_deleted_without_scripts_and_chosen_files_go_into_them()
    {
        var editor = await PersonAsync(Role.Editor);
        var first = await AddMediaAsync();
        var second = await AddMediaAsync();
        var name = $"Sự kiện {first:N}";
        var page = await editor.GetAsync("/desk/media/folders");
        page = await editor.FollowAsync(await editor.SubmitAsync(page.Form("[data-new-folder]"), Typed(("Name", name))));
        Assert.Contains("Đã thêm", page.Notice, StringComparison.Ordinal);
        var again = await editor.SubmitAsync(page.Form("[data-new-folder]"), Typed(("Name", name)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, name), (again.Status, again.ValueOf("Name")));
        await using var db = OpenDatabase();
        var folder = await db.MediaFolders.SingleAsync(f => f.Name == name, Cancellation);

        var library = await editor.GetAsync("/desk/media");
        var move = library.Form("[data-arrange]");
        move.SetAttribute("action", "/desk/media?handler=Move");
        var moved = await editor.SubmitAsync(move, new Dictionary<string, string[]> { ["id"] = [$"{first}", $"{second}"], ["Target"] = [$"{folder.Id}"] });
        Assert.Contains("Đã chuyển 2 tệp", (await editor.FollowAsync(moved)).Notice, StringComparison.Ordinal);
        var inside = await editor.GetAsync($"/desk/media?folder={folder.Id}");
        Assert.Equal(2, inside.Page.QuerySelectorAll(".tile").Length);
        Assert.Equal(name, inside.Page.QuerySelector("h1")!.TextContent);

        var tag = inside.Form("[data-arrange]");
        tag.SetAttribute("action", $"/desk/media?folder={folder.Id}&handler=Tag");
        var tagged = await editor.SubmitAsync(tag, new Dictionary<string, string[]> { ["id"] = [$"{first}"], ["Tags"] = [$"Nhãn {first:N}"] });
        Assert.Equal($"/desk/media?folder={folder.Id}", tagged.Location);
        Assert.Single((await editor.GetAsync($"/desk/media?tag=nhan-{first:N}")).Page.QuerySelectorAll(".tile"));

        var item = await editor.GetAsync($"/desk/media/{first}");
        Assert.Equal($"Nhãn {first:N}", item.ValueOf("Tags"));
        Assert.Contains(name, item.Page.QuerySelector(".crumb")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await editor.SubmitAsync(item.Form("form[action$='handler=Arrange']"), Typed(("Folder", ""), ("Tags", "khác")))).Location);
        Assert.Single((await editor.GetAsync($"/desk/media?folder={folder.Id}")).Page.QuerySelectorAll(".tile"));

        var folders = await editor.GetAsync("/desk/media/folders");
        Assert.Null(folders.Page.QuerySelector($"form[action$='handler=Delete'] input[value='{folder.Id}']"));
        var rename = folders.Page.QuerySelector($"form[action$='handler=Place'] input[value='{folder.Id}']")!.Closest("form")!;
        Assert.NotNull((await editor.SubmitAsync((AngleSharp.Html.Dom.IHtmlFormElement)rename, Typed(("Name", name + " mới")))).Location);
        Assert.Contains(name + " mới", (await editor.GetAsync("/desk/media")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_many_files_are_refused_is_said_and_a_contributor_arranges_nothing()
    {
        var (editor, contributor) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Contributor));
        var id = await AddMediaAsync();
        var form = (await editor.GetAsync("/desk/media")).Form("[data-arrange]");
        form.SetAttribute("action", "/desk/media?handler=Move");
        Assert.Contains("chọn ít nhất một tệp", (await editor.SubmitAsync(form)).Notice, StringComparison.Ordinal);
        var page = await contributor.GetAsync("/desk/media");
        Assert.Null(page.Page.QuerySelector("[data-arrange] input[type=checkbox]"));
        Assert.Null(page.Page.QuerySelector("[data-uploader]"));
        var token = page.Form("form[action='/desk/sign-out']");
        foreach (var address in new[] { "/desk/media?handler=Move", "/desk/media?handler=Tag", $"/desk/media/{id}?handler=Arrange" })
        {
            token.SetAttribute("action", address);
            var refused = await contributor.SubmitAsync(token, new Dictionary<string, string[]> { ["id"] = [$"{id}"], ["Tags"] = ["x"] });
            Assert.Contains("không có quyền", refused.Notice, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_is_replaced_on_its_page_and_the_one_before_put_back()
    {
        var editor = await PersonAsync(Role.Editor);
        var upload = (await editor.GetAsync("/desk/media")).Form("form[data-uploader]");
        var answer = await editor.SubmitAsync(upload, null, null, ("files", "cũ.png", await Pictures.NoiseAsync(90, 60, ".png")));
        var path = answer.Page.QuerySelector(".notice li a")!.GetAttribute("href")!;
        var page = await editor.GetAsync(path);
        var replaced = await editor.SubmitAsync(page.Form("form[action$='handler=Replace']"), null, null, ("file", "mới.png", await Pictures.NoiseAsync(91, 60, ".png")));
        page = await editor.FollowAsync(replaced);
        Assert.Equal("mới.png", page.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.Page.QuerySelectorAll(".revisions li").Length);
        var refused = await editor.SubmitAsync(page.Form("form[action$='handler=Replace']"), null, null, ("file", "x.pdf", HostileFiles.Pdf));
        Assert.Contains("bằng ảnh", refused.Notice, StringComparison.Ordinal);
        page = await editor.FollowAsync(await editor.SubmitAsync(page.Form("form[action$='handler=PutBack']")));
        Assert.Equal("cũ.png", page.Page.QuerySelector("h1")!.TextContent);
    }
}
