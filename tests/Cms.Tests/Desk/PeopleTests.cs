using System.Net;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class PeopleOnSqlite(CmsHost<Sqlite> host) : PeopleTests<Sqlite>(host);

public sealed class PeopleOnPostgres(CmsHost<Postgres> host) : PeopleTests<Postgres>(host);

public abstract class PeopleTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Somebody_new_sets_a_password_by_a_link_that_works_once()
    {
        var administrator = await PersonAsync(Role.Administrator);
        var page = await administrator.GetAsync("/desk/people");
        var added = await administrator.SubmitAsync(
            page.Form(".panel form"), Typed(("Name", "Lê Thị Bảy"), ("Email", "bay@example.vn"), ("Roles", Role.Editor)));
        var link = new Uri(added.Page.QuerySelector(".secret")!.TextContent).PathAndQuery;

        var newcomer = Stranger();
        var form = await newcomer.GetAsync(link);
        var passwords = Typed(("Password", Password), ("PasswordAgain", Password));
        Assert.Equal("/desk/sign-in", (await newcomer.SubmitAsync(form.Form(".gate form"), passwords)).Location);
        Assert.Equal("/desk", (await newcomer.SignInAsync("bay@example.vn", Password)).Location);
        Assert.Equal(HttpStatusCode.Gone, (await Stranger().GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_click()
    {
        var (administrator, user, editor) = (await PersonAsync(Role.Administrator), await AddAsync(Role.Approver), Stranger());
        await editor.SignInAsync(user.Email!, Password);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/desk/audit")).Status);
        var page = await administrator.GetAsync($"/desk/people/{user.Id}");
        Assert.NotNull((await administrator.SubmitAsync(page.Form(".panel form"), Typed(("Roles", Role.Author)))).Location);
        Assert.Contains("/desk/forbidden", (await editor.GetAsync("/desk/audit")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locking_somebody_ends_their_sessions_and_unlocking_lets_them_in_again()
    {
        var (administrator, user, person) = (await PersonAsync(Role.Administrator), await AddAsync(Role.Author), Stranger());
        await person.SignInAsync(user.Email!, Password);
        await PressAsync(administrator, user.Id, "Lock");
        Assert.Contains("/desk/sign-in", (await person.GetAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.Contains("bị khóa", (await Stranger().SignInAsync(user.Email!, Password)).Notice, StringComparison.Ordinal);
        await PressAsync(administrator, user.Id, "Unlock");
        Assert.Equal("/desk", (await Stranger().SignInAsync(user.Email!, Password)).Location);
    }

    [Fact]
    public async Task A_reset_ends_the_old_password_and_every_session()
    {
        var (administrator, user, person) = (await PersonAsync(Role.Administrator), await AddAsync(Role.Author), Stranger());
        await person.SignInAsync(user.Email!, Password);
        var answer = await PressAsync(administrator, user.Id, "Reset");
        Assert.Contains("/desk/set-password?user=", answer.Page.QuerySelector(".secret")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/desk/sign-in", (await person.GetAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.Null((await Stranger().SignInAsync(user.Email!, Password)).Location);
    }

    [Fact]
    public async Task Changing_ones_password_keeps_this_session_and_ends_the_others()
    {
        var user = await AddAsync(Role.Author);
        var (here, there) = (Stranger(), Stranger());
        await here.SignInAsync(user.Email!, Password);
        await there.SignInAsync(user.Email!, Password);
        const string Fresh = "một mật khẩu rất khác";
        var form = (await here.GetAsync("/desk/account")).Form(".gate form");
        var wrong = await here.SubmitAsync(form, Typed(("OldPassword", "không phải"), ("Password", Fresh), ("PasswordAgain", Fresh)));
        Assert.Contains("Mật khẩu hiện tại chưa đúng", wrong.Notice, StringComparison.Ordinal);
        var changed = await here.SubmitAsync(wrong.Form(".gate form"), Typed(("OldPassword", Password), ("Password", Fresh), ("PasswordAgain", Fresh)));
        Assert.Equal("/desk/account", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk")).Status);
        Assert.Contains("/desk/sign-in", (await there.GetAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_of_people_is_in_the_audit_log_and_its_chain_holds()
    {
        var (administrator, user) = (await PersonAsync(Role.Administrator), await AddAsync(Role.Author));
        await PressAsync(administrator, user.Id, "Lock");
        await PressAsync(administrator, user.Id, "Unlock");
        await PressAsync(administrator, user.Id, "Reset");
        await using var db = OpenDatabase();
        var actions = await db.AuditEntries.Where(e => e.Subject == user.Email).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync(Cancellation);
        Assert.Equal(["user-add", "user-lock", "user-unlock", "user-reset"], actions);
        Assert.Null(await AuditLog.FindBreakAsync(db, Cancellation));
    }

    private static async Task<DeskAnswer> PressAsync(DeskVisitor administrator, Guid person, string handler) =>
        await administrator.SubmitAsync((await administrator.GetAsync($"/desk/people/{person}")).Form($"form[action$='handler={handler}']"));
}
