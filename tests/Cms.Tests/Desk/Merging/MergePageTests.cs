using System.Net;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk.Merging;

public sealed class MergePageOnSqlite(CmsHost<Sqlite> host) : MergePageTests<Sqlite>(host);

public sealed class MergePageOnPostgres(CmsHost<Postgres> host) : MergePageTests<Postgres>(host);

/// <summary>Two people save one article: what does not overlap is there at once, what does is chosen, and nothing of either is lost.</summary>
public abstract class MergePageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Body = "Đoạn một ở đầu bài.\n\nĐoạn hai ở giữa bài.\n\nĐoạn ba ở cuối bài.";

    [Fact]
    public async Task What_does_not_overlap_is_saved_together_and_said()
    {
        var (writer, editor, id) = await BothAsync();
        var (mine, theirs) = (await EditAsync(writer, id), await EditAsync(editor, id));
        await SaveAsync(editor, theirs, ("headline", "Tiêu đề mới"), ("body", Body.Replace("một", "MỘT", StringComparison.Ordinal)));
        var saved = await SaveAsync(writer, mine, ("body", Body.Replace("ba ở", "BA ở", StringComparison.Ordinal)));
        var after = await writer.FollowAsync(saved);
        Assert.Contains("cùng với phần người khác vừa sửa ở “Tiêu đề”, “Nội dung”", after.Notice, StringComparison.Ordinal);
        Assert.Equal(("Tiêu đề mới", "Đoạn MỘT ở đầu bài.\n\nĐoạn hai ở giữa bài.\n\nĐoạn BA ở cuối bài."), (after.ValueOf("headline"), after.ValueOf("body")));
    }

    [Fact]
    public async Task What_was_edited_and_not_chosen_is_asked_for_again_and_chosen_places_stay_chosen()
    {
        var (writer, merge) = await ConflictAsync();
        var open = await writer.SubmitAsync(merge.Form("#merge"), Typed(("choice.headline", "Both")), "save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, open.Status);
        Assert.Equal("Hãy chọn một bản.", Assert.Single(open.Page.QuerySelectorAll(".merge-conflict .error")).TextContent);
        Assert.NotNull(open.Page.QuerySelector("input[name='choice.headline'][value='Both'][checked]"));
        var saved = await writer.SubmitAsync(open.Form("#merge"), Typed(("choice.headline", "Both"), ("choice.body#1", "Both")), "save");
        var after = await writer.FollowAsync(saved);
        Assert.Equal(("Tiêu đề của họ của tôi", "Đoạn một ở đầu bài.\n\nĐoạn HỌ TÔI ở giữa bài.\n\nĐoạn ba ở cuối bài."), (after.ValueOf("headline"), after.ValueOf("body")));
        Assert.Null(after.Page.QuerySelector("#working-copy"));
    }

    [Fact]
    public async Task The_merged_text_can_be_written_on_before_it_is_saved()
    {
        var (writer, merge) = await ConflictAsync();
        var form = await writer.SubmitAsync(merge.Form("#merge"), Typed(("choice.headline", "Mine"), ("choice.body#1", "Theirs")), "continue");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Contains("bản đã ghép, chưa lưu", form.Notice, StringComparison.Ordinal);
        Assert.Equal(("Tiêu đề của tôi", "Đoạn một ở đầu bài.\n\nĐoạn HỌ ở giữa bài.\n\nĐoạn ba ở cuối bài."), (form.ValueOf("headline"), form.ValueOf("body")));
        var after = await writer.FollowAsync(await SaveAsync(writer, form, ("lead", "Sapo viết thêm")));
        Assert.Equal(("Tiêu đề của tôi", "Sapo viết thêm"), (after.ValueOf("headline"), after.ValueOf("lead")));
    }

    [Fact]
    public async Task Who_saves_once_more_meanwhile_is_met_again_from_what_was_merged_with()
    {
        var (writer, merge, editor, id) = await ConflictWithAsync();
        await SaveAsync(editor, await EditAsync(editor, id), ("lead", "Sapo của họ"), ("headline", "Tiêu đề của họ nữa"));
        var again = await writer.SubmitAsync(merge.Form("#merge"), Typed(("choice.headline", "Theirs"), ("choice.body#1", "Mine")), "save");
        var after = await writer.FollowAsync(again);
        Assert.Equal(("Tiêu đề của họ nữa", "Sapo của họ"), (after.ValueOf("headline"), after.ValueOf("lead")));
        Assert.Contains("Đoạn TÔI ở giữa", after.ValueOf("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_about_the_text_is_not_undone_without_a_question()
    {
        var (writer, editor, id) = await BothAsync();
        var mine = await EditAsync(writer, id);
        await DecideAsync(editor, id, "Submit");
        var merge = await SaveAsync(writer, mine, ("lead", "Sapo đổi"));
        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Contains("Bài đang ở trạng thái “Chờ duyệt”", merge.Notice, StringComparison.Ordinal);
        Assert.Equal("Sapo đổi", (await writer.FollowAsync(await writer.SubmitAsync(merge.Form("#merge"), button: "save"))).ValueOf("lead"));
    }

    [Fact]
    public async Task A_form_whose_origin_is_not_kept_any_more_asks_about_all_that_differs()
    {
        var (writer, editor, id) = await BothAsync();
        var mine = await EditAsync(writer, id);
        await SaveAsync(editor, await EditAsync(editor, id), ("lead", "Sapo của họ"));
        await using (var db = OpenDatabase())
            await db.ReplacedTexts.Where(t => t.ArticleId == id).ExecuteDeleteAsync(Cancellation);
        var merge = await SaveAsync(writer, mine, ("headline", "Tiêu đề của tôi"));
        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Equal(2, merge.Page.QuerySelectorAll(".merge-conflict").Length);
    }

    [Theory]
    [InlineData("{\"headline\":1}")]
    [InlineData("nothing")]
    [InlineData("")]
    public async Task What_no_merge_screen_sends_is_refused(string mine)
    {
        var (writer, merge) = await ConflictAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.SubmitAsync(merge.Form("#merge"), Typed(("Mine", mine)), "save")).Status);
    }

    [Fact]
    public async Task Only_who_may_edit_the_article_merges_it()
    {
        var (_, merge, _, id) = await ConflictWithAsync();
        var stranger = await PersonAsync(Role.Author);
        var form = merge.Form("#merge");
        form.QuerySelector("[name='__RequestVerificationToken']")!.SetAttribute("value", (await stranger.GetAsync("/desk")).ValueOf("__RequestVerificationToken"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SubmitAsync(form, Typed(("choice.headline", "Mine"), ("choice.body#1", "Mine")), "save")).Status);
        await using var db = OpenDatabase();
        Assert.Equal("Tiêu đề của họ", (await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).Headline);
    }

    private async Task<(DeskVisitor Writer, DeskAnswer Merge)> ConflictAsync()
    {
        var (writer, merge, _, _) = await ConflictWithAsync();
        return (writer, merge);
    }

    private async Task<(DeskVisitor Writer, DeskAnswer Merge, DeskVisitor Editor, Guid Id)> ConflictWithAsync()
    {
        var (writer, editor, id) = await BothAsync();
        var (mine, theirs) = (await EditAsync(writer, id), await EditAsync(editor, id));
        await SaveAsync(editor, theirs, ("headline", "Tiêu đề của họ"), ("body", Body.Replace("hai", "HỌ", StringComparison.Ordinal)));
        var merge = await SaveAsync(writer, mine, ("headline", "Tiêu đề của tôi"), ("body", Body.Replace("hai", "TÔI", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        return (writer, merge, editor, id);
    }

    private async Task<(DeskVisitor Writer, DeskVisitor Editor, Guid Id)> BothAsync()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        return (writer, editor, await WriteAsync(writer, "Tiêu đề gốc", "Sapo gốc", Body));
    }

    private static Task<DeskAnswer> EditAsync(DeskVisitor person, Guid id) => person.GetAsync($"/desk/articles/{id}/edit");

    private static Task<DeskAnswer> SaveAsync(DeskVisitor person, DeskAnswer page, params (string Name, string Text)[] fields) =>
        person.SubmitAsync(page.Form(".article-form"), Typed(fields), "save");
}
