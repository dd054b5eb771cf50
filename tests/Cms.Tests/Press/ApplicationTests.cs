using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Press;

public sealed class ApplicationsOnSqlite(CmsHost<Sqlite> host) : ApplicationTests<Sqlite>(host);

public sealed class ApplicationsOnPostgres(CmsHost<Postgres> host) : ApplicationTests<Postgres>(host);

/// <summary>From a journalist's request to a key that works, and to its end.</summary>
public abstract class ApplicationTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_journalist_asks_confirms_is_approved_and_gets_a_key_that_is_shown_once_and_stops_when_revoked()
    {
        var officer = await OfficerAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("applications", Application("lan@bao-mot.example", "Báo Một"))).StatusCode);
        Assert.DoesNotContain("Báo Một", (await officer.GetAsync("/desk/press")).Text, StringComparison.Ordinal);

        var confirmation = await TokenAsync("lan@bao-mot.example", "xac-nhan");
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync("confirmations", new LinkToken(confirmation))).StatusCode);
        Assert.Equal(ProblemCode.NotFound, await CodeAsync(await SendAsync("confirmations", new LinkToken(confirmation))));

        var list = await officer.GetAsync("/desk/press");
        Assert.Contains("Báo Một", list.Text, StringComparison.Ordinal);
        var page = await officer.GetAsync(list.Page.QuerySelector(".cards a")!.GetAttribute("href")!);
        var approved = await officer.SubmitAsync(page.Verb("Approve"), Typed(("Grant.Networks", "127.0.0.0/8, ::1/128"), ("Grant.RequestsPerMinute", "50")));
        Assert.True(approved.Location is not null, approved.Notice);
        var account = approved.Location;

        var link = await TokenAsync("lan@bao-mot.example", "khoa");
        var shown = await ShownAsync(await SendAsync("keys", new LinkToken(link)));
        Assert.StartsWith("cpp_", shown.Key, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.NotFound, await CodeAsync(await SendAsync("keys", new LinkToken(link))));
        await SeeNoSecretAsync(shown.Key);

        using var newsroom = Host.CreateClient(keepCookies: false);
        newsroom.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", shown.Key);
        var state = (await newsroom.GetFromJsonAsync<PressAccountState>("/press/v1/account", PortalJson.Options, Cancellation))!;
        Assert.Equal(("Báo Một", 50, "read"), (state.Outlet, state.RequestsPerMinute, string.Join(',', state.Scopes)));
        Assert.True(Assert.Single(state.Keys).Current);
        Assert.Null(state.Lag);
        (await newsroom.GetAsync("/press/v1/changes?cursor=0", Cancellation)).EnsureSuccessStatusCode();
        Assert.NotNull((await StateAsync(shown.Key)).Lag);

        var before = await officer.GetAsync(account);
        Assert.Contains(shown.Key[..12], before.Text, StringComparison.Ordinal);
        var revoked = await officer.SubmitAsync(before.Verb("RevokeKey"));
        Assert.Equal(account, revoked.Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await newsroom.GetAsync("/press/v1/account", Cancellation)).StatusCode);
        var lines = (await officer.GetAsync(account)).Page.QuerySelector(".lines")!.TextContent;
        Assert.Contains("Duyệt đơn của báo chí", lines, StringComparison.Ordinal);
        Assert.Contains("Thu hồi khóa báo chí", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_journalist_reads_why_and_a_second_decision_is_refused()
    {
        var officer = await OfficerAsync();
        await ConfirmedAsync("tu@blog.example", "Trang Tự Do");
        var page = await ApplicationPageAsync(officer, "tu@blog.example");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.SubmitAsync(page.Verb("Decline"), Typed(("Reason", "  ")))).Status);
        Assert.Equal("/desk/press", (await officer.SubmitAsync(page.Verb("Decline"), Typed(("Reason", "Chưa thấy giấy phép báo chí.")))).Location);
        await using var db = OpenDatabase();
        Assert.Contains(await db.OutgoingMails.Where(m => m.Address == "tu@blog.example").Select(m => m.Text).ToListAsync(Cancellation),
            t => t.Contains("Chưa thấy giấy phép báo chí.", StringComparison.Ordinal));
        Assert.Contains("không còn chờ duyệt", (await officer.SubmitAsync(page.Verb("Approve"))).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scopes_are_changed_a_link_is_sent_again_and_revoking_the_account_ends_every_key()
    {
        var officer = await OfficerAsync();
        await ConfirmedAsync("ha@bao-hai.example", "Báo Hai");
        var approved = await officer.SubmitAsync((await ApplicationPageAsync(officer, "ha@bao-hai.example")).Verb("Approve"));
        var account = approved.Location!;
        var first = await ShownAsync(await SendAsync("keys", new LinkToken(await TokenAsync("ha@bao-hai.example", "khoa"))));
        var page = await officer.GetAsync(account);
        await officer.SubmitAsync(page.Verb("Change"), Typed(("Grant.Embargoes", "true"), ("Grant.Webhooks", "true")));
        var refused = await officer.SubmitAsync(page.Verb("Change"), Typed(("Grant.Networks", "khắp nơi")));
        Assert.Contains("CIDR", refused.Notice, StringComparison.Ordinal);
        await officer.SubmitAsync(page.Verb("Link"));
        var second = await ShownAsync(await SendAsync("keys", new LinkToken(await TokenAsync("ha@bao-hai.example", "khoa"))));

        Assert.Equal(["read", "embargoes", "webhooks"], (await StateAsync(second.Key)).Scopes);
        Assert.Equal(2, (await StateAsync(first.Key)).Keys.Count);
        var unsure = await officer.SubmitAsync(page.Verb("Revoke"), new Dictionary<string, string[]> { ["sure"] = [] });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.Status);
        await officer.SubmitAsync(page.Verb("Revoke"), Typed(("sure", "true")));
        foreach (var key in new[] { first.Key, second.Key })
        {
            using var client = Host.CreateClient(keepCookies: false);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/press/v1/account", Cancellation)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_not_a_whole_application_is_refused_with_what_to_do_and_leaves_nothing()
    {
        var good = Application("khong@bao-ba.example", "Báo Ba");
        NewPressApplication[] wrong =
        [
            good with { Person = " " }, good with { Outlet = new string('x', 121) }, good with { Email = "khong-phai-thu" }, good with { Email = "a@b" },
            good with { Email = "x <khong@bao-ba.example>" }, good with { Purpose = "" }, good with { Terms = null }, good with { Terms = "0" },
        ];
        foreach (var application in wrong)
            Assert.Equal(ProblemCode.InvalidContent, await CodeAsync(await SendAsync("applications", application)));
        foreach (var token in new[] { "", "x", new string('0', 64), new string('0', 5_000) })
        {
            Assert.Equal(ProblemCode.NotFound, await CodeAsync(await SendAsync("confirmations", new LinkToken(token))));
            Assert.Equal(ProblemCode.NotFound, await CodeAsync(await SendAsync("keys", new LinkToken(token))));
        }

        await using var db = OpenDatabase();
        Assert.False(await db.PressApplications.AnyAsync(a => a.Email.Contains("bao-ba.example"), Cancellation));
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_and_letters_before_confirmation_say_nothing_that_was_typed()
    {
        for (var i = 0; i < 6; i++)
            Assert.Equal(HttpStatusCode.Accepted, (await SendAsync("applications", Application("nan-nhan@example.vn", "MUA NGAY www.spam.example"))).StatusCode);
        await using var db = OpenDatabase();
        var letters = await db.OutgoingMails.Where(m => m.Address == "nan-nhan@example.vn").ToListAsync(Cancellation);
        Assert.Equal(3, letters.Count);
        Assert.All(letters, l => Assert.DoesNotContain("spam", l.Subject + l.Text + l.Html + l.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_address_sends_twenty_times_an_hour()
    {
        for (var i = 0; i < 20; i++)
            Assert.Equal(ProblemCode.NotFound, await CodeAsync(await SendAsync("keys", new LinkToken("x"), "203.0.113.77")));
        var refused = await SendAsync("keys", new LinkToken("x"), "203.0.113.77");
        Assert.Equal((HttpStatusCode.TooManyRequests, ProblemCode.RateLimited), (refused.StatusCode, await CodeAsync(refused)));
    }

    [Fact]
    public async Task The_terms_are_open_and_name_the_edition_that_applications_agree_to()
    {
        var terms = (await Client.GetFromJsonAsync<PressTerms>("/press/v1/terms", PortalJson.Options, Cancellation))!;
        Assert.Equal(Application("a@b.example", "A").Terms, terms.Edition);
        Assert.Equal(["use", "attribution", "changes", "corrections", "embargo", "images", "keys", "data"], terms.Rules.Select(r => r.Id));
        Assert.Equal((600, 25), (terms.Quotas.RequestsPerMinute, terms.Quotas.LongPollSeconds));
    }

    private static NewPressApplication Application(string email, string outlet) =>
        new() { Person = "Nguyễn Thị Lan", Outlet = outlet, Email = email, Purpose = "Trang chuyển đổi số hằng tuần.", Terms = "1" };

    private Task<DeskVisitor> OfficerAsync() => Host.OnceAsync("officer", () => PersonAsync(Role.PressOfficer));

    private async Task ConfirmedAsync(string email, string outlet)
    {
        await SendAsync("applications", Application(email, outlet));
        await SendAsync("confirmations", new LinkToken(await TokenAsync(email, "xac-nhan")));
    }

    private async Task<DeskAnswer> ApplicationPageAsync(DeskVisitor officer, string email)
    {
        await using var db = OpenDatabase();
        var id = await db.PressApplications.Where(a => a.Email == email).Select(a => a.Id).SingleAsync(Cancellation);
        return await officer.GetAsync($"/desk/press/applications/{id}");
    }

    // From the newest letter with such a link.
    private async Task<string> TokenAsync(string email, string page)
    {
        await using var db = OpenDatabase();
        var letters = await db.OutgoingMails.Where(m => m.Address == email).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => m.Text).ToListAsync(Cancellation);
        return letters.Select(t => Regex.Match(t, $"/bao-chi/{page}/([0-9a-f]{{64}})")).First(m => m.Success).Groups[1].Value;
    }

    private async Task SeeNoSecretAsync(string key)
    {
        await using var db = OpenDatabase();
        Assert.All(await db.OutgoingMails.Select(m => m.Subject + m.Text + m.Html).ToListAsync(Cancellation), t => Assert.DoesNotContain("cpp_", t.Replace("cpp_…", "", StringComparison.Ordinal), StringComparison.Ordinal));
        var stored = Assert.Single(await db.PressKeys.Where(k => k.Prefix == key.Substring(0, 12)).ToListAsync(Cancellation));
        Assert.DoesNotContain(key[12..], stored.Hash, StringComparison.Ordinal);
    }

    private async Task<PressAccountState> StateAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/press/v1/account") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        using var answer = await Client.SendAsync(request, Cancellation);
        return (await answer.Content.ReadFromJsonAsync<PressAccountState>(PortalJson.Options, Cancellation))!;
    }

    // Each from an address of its own, as the site tells it.
    private Task<HttpResponseMessage> SendAsync<T>(string what, T body, string? from = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/inbox/v1/press/{what}") { Content = JsonContent.Create(body, options: PortalJson.Options) };
        request.Headers.Add("X-Forwarded-For", from ?? $"198.51.100.{Interlocked.Increment(ref last)}");
        return Client.SendAsync(request, Cancellation);
    }

    private static async Task<ShownPressKey> ShownAsync(HttpResponseMessage answer)
    {
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return (await answer.Content.ReadFromJsonAsync<ShownPressKey>(PortalJson.Options, Cancellation))!;
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();

    private static int last;
}
