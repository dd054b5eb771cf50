using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class WorkingCopyOnSqlite(CmsHost<Sqlite> host) : WorkingCopyTests<Sqlite>(host);

public sealed class WorkingCopyOnPostgres(CmsHost<Postgres> host) : WorkingCopyTests<Postgres>(host);

/// <summary>What is typed is on the server before it is saved, and nothing of the article changes by that.</summary>
public abstract class WorkingCopyTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task What_was_typed_is_there_on_return_and_neither_edition_nor_version_nor_audit_log_has_changed()
    {
        var writer = await PersonAsync(Role.Author);
        var id = await WriteAsync(writer, "Bài gốc", "Sapo gốc");
        var before = await StateAsync(id);
        var page = await EditAsync(writer, id);
        Assert.Equal(HttpStatusCode.OK, (await KeepAsync(writer, id, page, ("lead", "Sapo đang"))).Status);
        var kept = Json(await KeepAsync(writer, id, page, ("lead", "Sapo đang gõ"), ("tags", "một, hai")));
        Assert.Equal(kept.GetProperty("currentVersion").GetInt32(), kept.GetProperty("version").GetInt32());
        Assert.Equal(before, await StateAsync(id));
        Assert.Equal("Sapo gốc", (await StoredLeadAsync(id)));

        var back = await EditAsync(writer, id);
        Assert.Equal(("Sapo đang gõ", "một, hai"), (back.ValueOf("lead"), back.ValueOf("tags")));
        Assert.Contains("Đây là bản bạn soạn dở", back.Text, StringComparison.Ordinal);
        var saved = await writer.SubmitAsync(back.Form(".article-form"), button: "save");
        Assert.Equal("Sapo đang gõ", await StoredLeadAsync(id));
        Assert.Null((await writer.FollowAsync(saved)).Page.QuerySelector("#working-copy"));
    }

    [Fact]
    public async Task Rows_and_unreadable_texts_are_kept_as_they_were_typed()
    {
        var writer = await PersonAsync(Role.Author);
        var page = await writer.GetAsync("/desk/articles/new/model-example");
        var id = IdIn(await writer.SubmitAsync(page.Form(".article-form"), Typed(("headline", "Gương")), "save"));
        var form = (await EditAsync(writer, id)).Form(".article-form");
        form.SetAttribute("action", $"/desk/articles/{id}/working-copy");
        var answer = await writer.SubmitAsync(form, new Dictionary<string, string[]>
        {
            ["slug"] = ["Không Hợp Lệ"],
            ["results.rows"] = ["n2", "n1"],
            ["results[n1].indicator"] = ["Hai"],
            ["results[n2].indicator"] = ["Một"],
        });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var back = await EditAsync(writer, id);
        Assert.Equal(("Không Hợp Lệ", "Một", "Hai"), (back.ValueOf("slug"), back.ValueOf("results[0].indicator"), back.ValueOf("results[1].indicator")));
    }

    [Fact]
    public async Task A_working_copy_is_seen_by_nobody_else_and_meets_what_others_saved_meanwhile()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        var id = await WriteAsync(writer, "Bài chung", "Sapo gốc");
        var page = await EditAsync(writer, id);
        await KeepAsync(writer, id, page, ("lead", "Sapo của tôi"));
        var theirs = await EditAsync(editor, id);
        Assert.Equal("Sapo gốc", theirs.ValueOf("lead"));
        await editor.SubmitAsync(theirs.Form(".article-form"), Typed(("lead", "Sapo của biên tập")), "save");
        var late = Json(await KeepAsync(writer, id, page, ("lead", "Sapo của tôi, dài hơn")));
        Assert.True(late.GetProperty("currentVersion").GetInt32() > late.GetProperty("version").GetInt32());

        var back = await EditAsync(writer, id);
        Assert.Equal("Sapo của tôi, dài hơn", back.ValueOf("lead"));
        var conflict = await writer.SubmitAsync(back.Form(".article-form"), button: "save");
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.All(["biên tập", "tôi, dài hơn"], text => Assert.Contains(text, conflict.Page.QuerySelector("#merge")!.TextContent, StringComparison.Ordinal));
        // It waits in the working copy too, whatever becomes of the page.
        Assert.Equal("Sapo của tôi, dài hơn", (await EditAsync(writer, id)).ValueOf("lead"));
        await writer.SubmitAsync(conflict.Form("#merge"), Typed(("choice.lead", "Mine")), "save");
        Assert.Equal("Sapo của tôi, dài hơn", await StoredLeadAsync(id));
        Assert.Null((await EditAsync(writer, id)).Page.QuerySelector("#working-copy"));
    }

    [Fact]
    public async Task Two_pages_of_one_person_do_not_write_over_each_other_and_saving_one_leaves_the_others_copy()
    {
        var writer = await PersonAsync(Role.Author);
        var id = await WriteAsync(writer, "Hai thẻ", "Sapo gốc");
        var (one, two) = (await EditAsync(writer, id), await EditAsync(writer, id));
        Assert.Equal(HttpStatusCode.OK, (await KeepAsync(writer, id, one, ("lead", "Thẻ một"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await KeepAsync(writer, id, two, ("lead", "Thẻ hai"))).Status);
        await writer.SubmitAsync(two.Form(".article-form"), Typed(("lead", "Thẻ hai")), "save");
        Assert.Equal("Thẻ hai", await StoredLeadAsync(id));
        Assert.Equal("Thẻ một", (await EditAsync(writer, id)).ValueOf("lead"));
    }

    [Fact]
    public async Task A_request_that_arrives_after_the_save_brings_nothing_back()
    {
        var writer = await PersonAsync(Role.Author);
        var id = await WriteAsync(writer, "Đến muộn", "Sapo gốc");
        var page = await EditAsync(writer, id);
        await writer.SubmitAsync(page.Form(".article-form"), Typed(("lead", "Sapo đã lưu")), "save");
        Assert.Equal(HttpStatusCode.Conflict, (await KeepAsync(writer, id, page, ("lead", "Sapo cũ hơn"))).Status);
        Assert.Equal("Sapo đã lưu", (await EditAsync(writer, id)).ValueOf("lead"));
    }

    [Fact]
    public async Task A_working_copy_is_discarded_by_a_button_and_the_stored_text_returns()
    {
        var writer = await PersonAsync(Role.Author);
        var id = await WriteAsync(writer, "Bỏ bản dở", "Sapo gốc");
        await KeepAsync(writer, id, await EditAsync(writer, id), ("lead", "Không ưng"));
        var back = await EditAsync(writer, id);
        var discarded = await writer.SubmitAsync(back.Form("#discard-copy"));
        Assert.Equal($"/desk/articles/{id}/edit", discarded.Location);
        var after = await writer.FollowAsync(discarded);
        Assert.Equal("Sapo gốc", after.ValueOf("lead"));
        Assert.Null(after.Page.QuerySelector("#working-copy"));
    }

    [Fact]
    public async Task Only_who_may_edit_an_article_keeps_a_copy_of_it_and_only_with_the_forms_token()
    {
        var id = await WriteAsync(await PersonAsync(Role.Author), "Của người khác");
        foreach (var (role, may) in new[] { (Role.Contributor, false), (Role.Author, false), (Role.Editor, true), (Role.Approver, true), (Role.PressOfficer, true), (Role.Administrator, true) })
        {
            var person = await PersonAsync(role);
            var form = (await person.GetAsync("/desk")).Form("form[action='/desk/sign-out']");
            form.SetAttribute("action", $"/desk/articles/{id}/working-copy");
            var answer = await person.SubmitAsync(form, Typed(("headline", "Thử"), ("Version", "1"), ("OpenedPage", Guid.CreateVersion7().ToString())));
            Assert.True(may == (answer.Status == HttpStatusCode.OK), $"{role}: {answer.Status}");
            form.QuerySelector("[name=__RequestVerificationToken]")!.Remove();
            Assert.Equal(HttpStatusCode.BadRequest, (await person.SubmitAsync(form, Typed(("headline", "Thử"), ("Version", "1")))).Status);
        }

        await using var db = OpenDatabase();
        Assert.Equal(4, await db.WorkingCopies.CountAsync(c => c.ArticleId == id, Cancellation));
    }

    [Fact]
    public async Task Copies_that_are_kept_at_the_same_moment_agree_on_one()
    {
        var user = await AddAsync(Role.Author);
        var id = await WriteAsync(await PersonAsync(Role.Author), "Cùng lúc");
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var db = OpenDatabase();
            var store = new WorkingCopyStore(db, TimeProvider.System);
            var copy = new WorkingCopy { ArticleId = id, PersonId = user.Id, Page = Guid.CreateVersion7(), Version = 1, Values = $"{i}" };
            return (i, Kept: await store.KeepAsync(copy, Guid.Empty, Cancellation));
        }));
        var winner = Assert.Single(kept, k => k.Kept).i;
        await using var after = OpenDatabase();
        Assert.Equal($"{winner}", (await after.WorkingCopies.SingleAsync(c => c.PersonId == user.Id, Cancellation)).Values);
    }

    private static Task<DeskAnswer> EditAsync(DeskVisitor person, Guid id) => person.GetAsync($"/desk/articles/{id}/edit");

    private static async Task<DeskAnswer> KeepAsync(DeskVisitor person, Guid id, DeskAnswer page, params (string Name, string Text)[] fields)
    {
        var form = page.Form(".article-form");
        var action = form.GetAttribute("action")!;
        form.SetAttribute("action", $"/desk/articles/{id}/working-copy");
        var answer = await person.SubmitAsync(form, Typed(fields));
        form.SetAttribute("action", action);
        return answer;
    }

    private static JsonElement Json(DeskAnswer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonDocument.Parse(answer.Page.Body!.TextContent).RootElement;
    }

    private async Task<(int Version, int Editions, int AuditLines)> StateAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return ((await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).Version,
            await db.Editions.CountAsync(e => e.ArticleId == id, Cancellation),
            await db.AuditEntries.CountAsync(e => e.ArticleId == id, Cancellation));
    }

    private async Task<string> StoredLeadAsync(Guid id)
    {
        await using var db = OpenDatabase();
        var content = (await db.Editions.SingleAsync(e => e.ArticleId == id, Cancellation)).Content;
        return JsonDocument.Parse(content).RootElement.GetProperty("lead").GetString()!;
    }
}
