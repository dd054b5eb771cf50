using System.Net;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class SessionsOnSqlite(CmsHost<Sqlite> host) : SessionTests<Sqlite>(host);

public sealed class SessionsOnPostgres(CmsHost<Postgres> host) : SessionTests<Postgres>(host);

public abstract class SessionTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Page = "/desk/account/security";
    private const string Chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36";
    private const string Safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

    [Fact]
    public async Task The_list_shows_device_and_shortened_network_and_one_ends_another()
    {
        var user = await AddAsync(Role.Author);
        var (here, there) = (await SignInAsync(user, Chrome), await SignInAsync(user, Safari));
        var page = await here.GetAsync(Page);
        var rows = page.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains("Chrome trên Windows", StringComparison.Ordinal) && r.Contains("Phiên này", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Safari trên iPhone", StringComparison.Ordinal) && !r.Contains("Phiên này", StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Contains("127.0.0.x", r, StringComparison.Ordinal));
        Assert.Equal(Page, (await here.SubmitAsync(page.Form("form[action$='handler=End']"))).Location);
        Assert.Contains("/desk/sign-in", (await there.GetAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_else_leaves_this_one()
    {
        var user = await AddAsync(Role.Author);
        var (here, there, elsewhere) = (await SignInAsync(user, Chrome), await SignInAsync(user, Safari), await SignInAsync(user, ""));
        await here.SubmitAsync((await here.GetAsync(Page)).Form("form[action$='handler=EndOthers']"));
        foreach (var ended in new[] { there, elsewhere })
            Assert.Contains("/desk/sign-in", (await ended.GetAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var (user, victim) = (await AddAsync(Role.Author), await AddAsync(Role.Author));
        var (attacker, person, second) = (await SignInAsync(user, Chrome), await SignInAsync(victim, Chrome), await SignInAsync(user, Safari));
        await using var db = OpenDatabase();
        var session = await db.DeskSessions.Where(s => s.PersonId == victim.Id).Select(s => s.Id).SingleAsync(Cancellation);
        var form = (await attacker.GetAsync(Page)).Form("form[action$='handler=End']");
        Assert.Null((await attacker.SubmitAsync(form, Typed(("Session", $"{session}")))).Location);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_after_signing_out()
    {
        var (user, person) = (await AddAsync(Role.Author), Stranger());
        var answer = await person.SignInAsync(user.Email!, Password);
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("commsportal-desk=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(cookie));
        await person.SubmitAsync((await person.GetAsync("/desk")).Form("form[action='/desk/sign-out']"));
        Assert.Equal(HttpStatusCode.Redirect, await WithCookieAsync(cookie));
    }

    [Fact]
    public async Task A_device_that_was_never_used_is_told_of_until_the_person_knows_it()
    {
        var user = await AddAsync(Role.Author);
        var first = await SignInAsync(user, Chrome);
        Assert.DoesNotContain("thiết bị mới", (await first.GetAsync("/desk")).Notice, StringComparison.Ordinal);
        await SignInAsync(user, Safari);
        Assert.Contains("thiết bị mới: Safari trên iPhone, mạng 127.0.0.x", (await first.GetAsync("/desk")).Notice, StringComparison.Ordinal);
        await first.SubmitAsync((await first.GetAsync(Page)).Form("form[action$='handler=Known']"));
        Assert.DoesNotContain("thiết bị mới", (await first.GetAsync("/desk")).Notice, StringComparison.Ordinal);
        // Known again by its cookie.
        await first.SubmitAsync((await first.GetAsync("/desk")).Form("form[action='/desk/sign-out']"));
        await first.SignInAsync(user.Email!, Password);
        Assert.DoesNotContain("thiết bị mới", (await first.GetAsync("/desk")).Notice, StringComparison.Ordinal);
        await using var db = OpenDatabase();
        Assert.Equal(2, await db.KnownDevices.CountAsync(d => d.PersonId == user.Id, Cancellation));
        var letter = await db.OutgoingMails.SingleAsync(m => m.Address == user.Email, Cancellation);
        Assert.Contains("Safari trên iPhone, mạng 127.0.0.x", letter.Text, StringComparison.Ordinal);
    }

    private async Task<DeskVisitor> SignInAsync(PortalUser user, string userAgent)
    {
        var visitor = Stranger();
        visitor.Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        Assert.Equal("/desk", (await visitor.SignInAsync(user.Email!, Password)).Location);
        return visitor;
    }

    private async Task<HttpStatusCode> WithCookieAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Add("Cookie", cookie);
        using var answer = await Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
