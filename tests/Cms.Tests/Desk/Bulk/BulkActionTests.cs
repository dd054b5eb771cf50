using System.Net;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Bulk;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Bulk;

public sealed class BulkActionOnSqlite(CmsHost<Sqlite> host) : BulkActionTests<Sqlite>(host);

public sealed class BulkActionOnPostgres(CmsHost<Postgres> host) : BulkActionTests<Postgres>(host);

/// <summary>Many articles at once: previewed, done by the ordinary verbs, reported, undone.</summary>
public abstract class BulkActionTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Nothing_changes_before_it_is_confirmed_and_the_preview_says_what_will()
    {
        var (editor, draft, published, already) = await OfficeAsync();
        var page = await ProposeAsync(editor, [draft, published, already], ("Verb", "Tag"), ("Tag", "hàng loạt"));

        Assert.Contains("1 Sửa bản nháp", Effects(page), StringComparison.Ordinal);
        Assert.Contains("1 Mở bản nháp mới; công chúng vẫn thấy bản đang đăng", Effects(page), StringComparison.Ordinal);
        Assert.Contains("1 Không có gì thay đổi", Effects(page), StringComparison.Ordinal);
        Assert.DoesNotContain("hàng loạt", (await ContentAsync(draft)).Tags);

        var done = await ConfirmAsync(editor, page);
        Assert.Contains("2 bài đã thay đổi", Effects(done), StringComparison.Ordinal);
        Assert.Contains("hàng loạt", (await ContentAsync(draft)).Tags);
        var article = await ArticleAsync(published);
        Assert.Equal((1, 2, EditionState.InReview), (article.PublicEdition, article.LatestEdition, article.State));
        Assert.DoesNotContain("hàng loạt", await Client.GetStringAsync($"/api/v1/articles/{published}", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_brings_back_what_nobody_has_changed_since_and_names_the_rest()
    {
        var (editor, draft, published, _) = await OfficeAsync();
        var done = await ConfirmAsync(editor, await ProposeAsync(editor, [draft, published], ("Verb", "Tag"), ("Tag", "nhầm"), ("Submit", "false")));
        await SaveAsync(published, content => content.Lead = "Người khác vừa sửa.");

        var undo = await editor.FollowAsync(await editor.SubmitAsync(done.Form("form[action$='handler=Undo']")));
        Assert.Contains(BulkPlan.ChangedSince, undo.Text, StringComparison.Ordinal);
        var undone = await ConfirmAsync(editor, undo);

        Assert.Contains("1 bài đã thay đổi", Effects(undone), StringComparison.Ordinal);
        Assert.DoesNotContain("nhầm", (await ContentAsync(draft)).Tags);
        Assert.Contains("nhầm", (await ContentAsync(published)).Tags);
    }

    [Fact]
    public async Task What_was_refiled_is_approved_and_published_by_another_person_in_one_go()
    {
        var (editor, _, published, _) = await OfficeAsync();
        var done = await ConfirmAsync(editor, await ProposeAsync(editor, [published], ("Verb", "Tag"), ("Tag", "mới gắn")));
        var approver = await PersonAsync(Role.Approver);
        var seen = await approver.GetAsync(done.Page.Url.Replace(Client.BaseAddress!.ToString(), "/", StringComparison.Ordinal));
        var proposed = await approver.FollowAsync(await approver.SubmitAsync(seen.Form("form[action$='handler=Publish']")));
        Assert.Contains("1 Công chúng thấy ngay", Effects(proposed), StringComparison.Ordinal);
        await ConfirmAsync(approver, proposed);

        Assert.Equal(2, (await ArticleAsync(published)).PublicEdition);
        Assert.Contains("mới gắn", await Client.GetStringAsync($"/api/v1/articles/{published}", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_articles_are_gone_with_the_reason_and_undoing_sends_them_to_review_again()
    {
        var (_, draft, published, _) = await OfficeAsync();
        var officer = await PersonAsync(Role.PressOfficer);
        var proposed = await ProposeAsync(officer, [draft, published], ("Verb", "Withdraw"), ("Reason", "Số liệu đang được rà soát."));
        Assert.Contains("1 Gỡ khỏi trang ngay", Effects(proposed), StringComparison.Ordinal);
        var done = await ConfirmAsync(officer, proposed);
        var gone = await Client.GetAsync($"/api/v1/articles/{published}", Cancellation);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("Số liệu đang được rà soát.", await gone.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        await ConfirmAsync(officer, await officer.FollowAsync(await officer.SubmitAsync(done.Form("form[action$='handler=Undo']"))));
        Assert.Equal(EditionState.InReview, (await ArticleAsync(published)).State);
    }

    [Fact]
    public async Task Nobody_may_more_in_bulk_than_article_by_article()
    {
        var (editor, draft, published, _) = await OfficeAsync();
        var author = await PersonAsync(Role.Author);
        var own = await WriteAsync(author, "Bài của chính tôi");
        var proposed = await ProposeAsync(author, [draft, published, own], ("Verb", "Tag"), ("Tag", "thử"));
        // Somebody else's draft is not even seen; somebody else's public article is seen and refused.
        Assert.Contains("1 Không làm được", Effects(proposed), StringComparison.Ordinal);
        Assert.Contains("1 Sửa bản nháp", Effects(proposed), StringComparison.Ordinal);
        Assert.Null(proposed.Page.QuerySelector("[value=Withdraw]"));
        var forced = await author.SubmitAsync(proposed.Form("form[action$='handler=Propose']"), Typed(("Verb", "Withdraw"), ("Reason", "Thử")));
        Assert.Contains("1 Không làm được", Effects(await author.FollowAsync(forced)), StringComparison.Ordinal);

        var theirs = proposed.Page.Url.Replace(Client.BaseAddress!.ToString(), "/", StringComparison.Ordinal);
        Assert.Null((await editor.GetAsync(theirs)).Page.QuerySelector("form[action$='handler=Start']"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await PersonAsync(Role.Contributor)).GetAsync(theirs)).Status);
    }

    [Fact]
    public async Task All_that_a_list_finds_are_changed_in_the_background()
    {
        var writer = await PersonAsync(Role.Author);
        var word = "Ngọc" + Guid.CreateVersion7().ToString("N")[..8];
        for (var n = 0; n < 64; n++)
            await WriteAsync(writer, $"{word} số {n}");
        var list = await writer.GetAsync($"/desk/articles?q={Uri.EscapeDataString(word)}&state=Draft");
        var chosen = await writer.FollowAsync(await writer.SubmitAsync(list.Form("#bulk"), Typed(("all", "true"))));
        Assert.Contains("64 bài đã chọn", chosen.Text, StringComparison.Ordinal);
        var proposed = await WaitAsync(writer, await writer.FollowAsync(
            await writer.SubmitAsync(chosen.Form("form[action$='handler=Propose']"), Typed(("Verb", "Tag"), ("Tag", word), ("Submit", "false")))));
        var done = await ConfirmAsync(writer, proposed);
        Assert.Contains("64 bài đã thay đổi", Effects(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_happened_before_the_program_was_killed_is_counted_once_and_can_be_undone()
    {
        var (editor, draft, published, _) = await OfficeAsync();
        var proposed = await ProposeAsync(editor, [draft, published], ("Verb", "Tag"), ("Tag", "dở dang"), ("Submit", "false"));
        var id = Guid.Parse(proposed.Page.Url.Split('/')[^1]);
        await LeaveHalfDoneAsync(id, draft, "dở dang");

        var done = await WaitAsync(editor, await editor.GetAsync($"/desk/bulk/{id}"));
        Assert.Contains("2 bài đã thay đổi", Effects(done), StringComparison.Ordinal);
        Assert.Single((await ContentAsync(draft)).Tags, "dở dang");
        await ConfirmAsync(editor, await editor.FollowAsync(await editor.SubmitAsync(done.Form("form[action$='handler=Undo']"))));
        Assert.DoesNotContain("dở dang", (await ContentAsync(draft)).Tags);
    }

    /// <summary>The rows as a killed program leaves them: noted as begun, done, and not noted as done.</summary>
    private async Task LeaveHalfDoneAsync(Guid id, Guid article, string tag)
    {
        await using var db = OpenDatabase();
        var action = await db.BulkActions.SingleAsync(a => a.Id == id, Cancellation);
        var item = await db.BulkItems.SingleAsync(i => i.ActionId == id && i.ArticleId == article, Cancellation);
        var before = await ArticleAsync(article);
        (item.State, item.VersionBefore, item.EditionBefore) = (BulkItemState.Started, before.Version, before.LatestEdition);
        item.Before = Filing.Of(await ContentAsync(article)).ToJson();
        await db.SaveChangesAsync(Cancellation);
        await SaveAsync(article, content => content.Tags.Add(tag), action.PersonId);
        (action.Stage, action.StartedAt) = (BulkStage.Running, action.CreatedAt);
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<(DeskVisitor Editor, Guid Draft, Guid Published, Guid Already)> OfficeAsync()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        var draft = await WriteAsync(writer, "Bản nháp");
        var published = await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Bài đang đăng"));
        var already = await WriteAsync(writer, "Đã có từ khóa");
        await SaveAsync(already, content => content.Tags.Add("hàng loạt"));
        return (editor, draft, published, already);
    }

    private Newsroom Newsroom => ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);

    private static async Task<DeskAnswer> ProposeAsync(DeskVisitor person, Guid[] ids, params (string Name, string Text)[] order)
    {
        var list = await person.GetAsync("/desk/articles");
        var chosen = await person.FollowAsync(
            await person.SubmitAsync(list.Form("#bulk"), new Dictionary<string, string[]> { ["ids"] = [.. ids.Select(i => i.ToString())] }));
        return await person.FollowAsync(await person.SubmitAsync(chosen.Form("form[action$='handler=Propose']"), Typed(order)));
    }

    private static async Task<DeskAnswer> ConfirmAsync(DeskVisitor person, DeskAnswer proposed) =>
        await WaitAsync(person, await person.FollowAsync(await person.SubmitAsync(proposed.Form("form[action$='handler=Start']"))));

    private static async Task<DeskAnswer> WaitAsync(DeskVisitor person, DeskAnswer page)
    {
        var path = new Uri(page.Page.Url).PathAndQuery;
        while (page.Page.QuerySelector("#bulk-progress") is not null)
        {
            await Task.Delay(50, Cancellation);
            page = await person.GetAsync(path);
        }

        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    /// <summary>The lines of the preview or the result, for instance <c>2 bài đã thay đổi</c>.</summary>
    private static string Effects(DeskAnswer page) =>
        string.Join('|', page.Page.QuerySelectorAll(".effects li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private async Task SaveAsync(Guid id, Action<ArticleContent> change, Guid? person = null)
    {
        var content = await ContentAsync(id);
        change(content);
        var actor = new Actor(person ?? Guid.CreateVersion7(), "Người khác", RolePermissions.Of(Role.Administrator), []);
        await Host.Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, content, actor, Cancellation);
    }

    private async Task<Article> ArticleAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id, Cancellation);
    }

    private async Task<ArticleContent> ContentAsync(Guid id)
    {
        var article = await ArticleAsync(id);
        await using var db = OpenDatabase();
        var json = await db.Editions.Where(e => e.ArticleId == id && e.Number == article.LatestEdition).Select(e => e.Content).SingleAsync(Cancellation);
        return ContentJson.Deserialize(Host.Services.GetRequiredService<ContentTypeRegistry>().Get(article.Type), json);
    }
}
