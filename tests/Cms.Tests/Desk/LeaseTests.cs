using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Desk.Leases;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class LeaseOnSqlite(CmsHost<Sqlite> host) : LeaseTests<Sqlite>(host);

public sealed class LeaseOnPostgres(CmsHost<Postgres> host) : LeaseTests<Postgres>(host);

/// <summary>Who is editing is seen by colleagues, may be taken over by those who may, and never keeps anybody from saving.</summary>
public abstract class LeaseTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Who_opens_an_edit_page_is_named_on_the_pages_of_colleagues()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        var id = await WriteAsync(writer, "Bài đang có người sửa");
        Assert.True(LeaseOf(await EditAsync(writer, id)).Hidden);
        var name = await NameAsync(id);
        var page = await EditAsync(editor, id);
        Assert.Contains($"{name} đang sửa bài này, từ ", LeaseOf(page).Text, StringComparison.Ordinal);
        Assert.False(LeaseOf(page).Hidden);
        Assert.Contains($"{name} đang sửa", (await editor.GetAsync($"/desk/articles/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains($"{name} đang sửa", (await editor.GetAsync("/desk/articles")).Text, StringComparison.Ordinal);
        // It is a word to colleagues and no lock.
        var saved = await editor.SubmitAsync(page.Form(".article-form"), Typed(("lead", "Sapo của biên tập")), "save");
        Assert.Equal("Sapo của biên tập", (await editor.FollowAsync(saved)).ValueOf("lead"));
    }

    [Fact]
    public async Task An_editor_takes_over_which_is_audited_and_the_other_is_told_at_the_next_sign_and_keeps_the_text()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        var id = await WriteAsync(writer, "Bài được tiếp quản");
        var page = await EditAsync(writer, id);
        var writerName = await NameAsync(id);
        var version = await VersionAsync(id);
        var theirs = await EditAsync(editor, id);
        Assert.NotNull(theirs.Page.QuerySelector("button[form='take-over']"));
        Assert.Null(page.Page.QuerySelector("button[form='take-over']"));
        var taken = await editor.FollowAsync(await editor.SubmitAsync(theirs.Form("#take-over")));
        Assert.Contains("Bạn đã tiếp quản", taken.Notice, StringComparison.Ordinal);
        Assert.True(LeaseOf(taken).Hidden);
        var editorName = await NameAsync(id);
        Assert.NotEqual(writerName, editorName);

        var told = await KeepAsync(writer, id, page, ("lead", "Sapo gõ sau khi bị tiếp quản"));
        Assert.Contains($"{editorName} đã tiếp quản", told.GetProperty("lease").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(told.GetProperty("lease").GetProperty("takenFromMe").GetBoolean());
        Assert.Equal("Sapo gõ sau khi bị tiếp quản", (await EditAsync(writer, id)).ValueOf("lead"));
        Assert.Equal(version, await VersionAsync(id));
        await using var db = OpenDatabase();
        var line = await db.AuditEntries.SingleAsync(e => e.ArticleId == id && e.Action == "take-over-editing", Cancellation);
        Assert.Equal((editorName, writerName), (line.ActorName, line.Reason));
    }

    [Fact]
    public async Task A_page_that_gives_no_sign_any_more_loses_the_lease_and_the_next_one_has_it()
    {
        var time = new ManualTime();
        var (one, two) = (ActorOf(await AddAsync(Role.Editor)), ActorOf(await AddAsync(Role.Editor)));
        var id = await WriteAsync(await PersonAsync(Role.Author), "Hết hạn");
        await using var db = OpenDatabase();
        var leases = new EditingLeases(db, time);
        Assert.True((await leases.RenewAsync(id, one, Cancellation))!.Mine);
        time.Advance(EditingLease.Length - TimeSpan.FromSeconds(1));
        Assert.True((await leases.RenewAsync(id, one, Cancellation))!.Mine);
        time.Advance(EditingLease.Length - TimeSpan.FromSeconds(1));
        Assert.Equal(one.Name, (await leases.RenewAsync(id, two, Cancellation))!.Name);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await leases.FindAsync(id, one, Cancellation));
        Assert.True((await leases.RenewAsync(id, two, Cancellation))!.Mine);
        Assert.Equal(two.Name, (await leases.NamesAsync([id], Cancellation))[id]);
    }

    [Fact]
    public async Task Of_those_who_begin_at_the_same_moment_one_has_the_lease()
    {
        var id = await WriteAsync(await PersonAsync(Role.Author), "Cùng lúc");
        var people = new List<Actor>();
        for (var i = 0; i < 6; i++)
            people.Add(ActorOf(await AddAsync(Role.Editor)));
        var seen = await Task.WhenAll(people.Select(async actor =>
        {
            await using var db = OpenDatabase();
            return (await new EditingLeases(db, TimeProvider.System).RenewAsync(id, actor, Cancellation))!;
        }));
        Assert.Single(seen, s => s.Mine);
        Assert.Single(seen.Select(s => s.Name).Distinct());
    }

    [Fact]
    public async Task Only_who_may_edit_any_article_takes_over_and_only_with_the_forms_token()
    {
        foreach (var (role, may) in new[] { (Role.Contributor, false), (Role.Author, false), (Role.Editor, true), (Role.Approver, true), (Role.PressOfficer, true), (Role.Administrator, true) })
        {
            var (writer, person) = (await PersonAsync(Role.Author), await PersonAsync(role));
            var id = await WriteAsync(writer, "Của người khác");
            await EditAsync(writer, id);
            var form = (await person.GetAsync("/desk")).Form("form[action='/desk/sign-out']");
            form.SetAttribute("action", $"/desk/articles/{id}/lease?handler=TakeOver");
            await person.SubmitAsync(form);
            await using var db = OpenDatabase();
            Assert.Equal(may, await db.AuditEntries.AnyAsync(e => e.ArticleId == id && e.Action == "take-over-editing", Cancellation));
            form.QuerySelector("[name=__RequestVerificationToken]")!.Remove();
            Assert.Equal(HttpStatusCode.BadRequest, (await person.SubmitAsync(form)).Status);
        }
    }

    private static Actor ActorOf(PortalUser user) => new(user.Id, user.DisplayName, RolePermissions.Of(Role.Editor), []);

    private static Task<DeskAnswer> EditAsync(DeskVisitor person, Guid id) => person.GetAsync($"/desk/articles/{id}/edit");

    private static (bool Hidden, string Text) LeaseOf(DeskAnswer page)
    {
        var notice = page.Page.QuerySelector("[data-lease]")!;
        return (notice.HasAttribute("hidden"), notice.TextContent);
    }

    private static async Task<JsonElement> KeepAsync(DeskVisitor person, Guid id, DeskAnswer page, params (string Name, string Text)[] fields)
    {
        var form = page.Form(".article-form");
        form.SetAttribute("action", $"/desk/articles/{id}/working-copy");
        return JsonDocument.Parse((await person.SubmitAsync(form, Typed(fields))).Page.Body!.TextContent).RootElement;
    }

    private async Task<string> NameAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.EditingLeases.Where(l => l.ArticleId == id).Join(db.Users, l => l.PersonId, u => u.Id, (_, u) => u.DisplayName).SingleAsync(Cancellation);
    }

    private async Task<int> VersionAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return (await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).Version;
    }
}
