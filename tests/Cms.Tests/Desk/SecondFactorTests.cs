using System.Net;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class SecondFactorOnSqlite(CmsHost<Sqlite> host) : SecondFactorTests<Sqlite>(host);

public sealed class SecondFactorOnPostgres(CmsHost<Postgres> host) : SecondFactorTests<Postgres>(host);

/// <summary>On a portal whose approvers and administrators must have one.</summary>
public abstract class SecondFactorTests<TDatabase> : DeskTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    protected SecondFactorTests(CmsHost<TDatabase> host)
        : base(host) => Host.Services.GetRequiredService<IOptions<PortalOptions>>().Value.SecondFactor = SecondFactorPolicy.Required;

    [Theory]
    [InlineData(Role.Approver, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Editor, false)]
    [InlineData(Role.StatisticsReporter, false)]
    public async Task Whoever_decides_sets_one_up_before_anything_else_opens(string role, bool required)
    {
        var (user, person) = (await AddAsync(role), Stranger());
        Assert.Equal("/desk", (await person.SignInAsync(user.Email!, Password)).Location);
        var start = await person.GetAsync("/desk/articles?state=Draft");
        using var api = await person.Client.GetAsync("/api/manage/v1/articles", Cancellation);
        Assert.Equal(required ? "/desk/second-factor?ReturnUrl=%2Fdesk%2Farticles%3Fstate%3DDraft" : null, start.Location);
        Assert.Equal(required ? HttpStatusCode.Forbidden : HttpStatusCode.OK, api.StatusCode);
        if (!required)
            return;
        Assert.Equal(10, (await SetUpAsync(person)).Codes.Count);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/desk/articles?state=Draft")).Status);
    }

    [Fact]
    public async Task Signing_in_then_needs_a_code_as_well_and_a_code_works_once()
    {
        var (user, person) = (await AddAsync(Role.Approver), Stranger());
        await person.SignInAsync(user.Email!, Password);
        var (key, _) = await SetUpAsync(person);

        var again = Stranger();
        var page = await again.FollowAsync(await again.SignInAsync(user.Email!, Password, "/desk/audit"));
        Assert.Contains("/desk/sign-in?ReturnUrl", (await again.GetAsync("/desk/audit")).Location, StringComparison.Ordinal);
        var wrong = await again.SubmitAsync(page.Form(".gate form"), Typed(("Code", "000000")));
        Assert.Contains("Mã chưa đúng", wrong.Notice, StringComparison.Ordinal);
        // The code of the set-up is spent; the next one's time has begun for whoever is a little ahead.
        var code = await NextCodeAsync(user.Id, key);
        Assert.Equal("/desk/audit", (await again.SubmitAsync(wrong.Form(".gate form"), Typed(("Code", code)))).Location);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/desk/audit")).Status);

        var thief = Stranger();
        page = await thief.FollowAsync(await thief.SignInAsync(user.Email!, Password));
        Assert.Contains("Mã chưa đúng, đã dùng", (await thief.SubmitAsync(page.Form(".gate form"), Typed(("Code", code)))).Notice, StringComparison.Ordinal);
        Assert.Contains("/desk/sign-in", (await thief.GetAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_is_written_down()
    {
        var (user, person) = (await AddAsync(Role.Approver), Stranger());
        await person.SignInAsync(user.Email!, Password);
        var (_, codes) = await SetUpAsync(person);
        Assert.Equal("/desk", (await SecondStepAsync(user.Email!, codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))).Location);
        Assert.Null((await SecondStepAsync(user.Email!, codes[3])).Location);
        await using var db = OpenDatabase();
        Assert.Equal(9, await db.RecoveryCodes.CountAsync(c => c.PersonId == user.Id, Cancellation));
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Subject == user.Email && e.Action == "recovery-code-use", Cancellation));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_also_for_the_right_password_and_code()
    {
        var (user, person) = (await AddAsync(Role.Approver), Stranger());
        await person.SignInAsync(user.Email!, Password);
        var (_, codes) = await SetUpAsync(person);
        var guesser = Stranger();
        var page = await guesser.FollowAsync(await guesser.SignInAsync(user.Email!, Password));
        for (var i = 0; i < 5; i++)
            page = await guesser.SubmitAsync(page.Form(".gate form"), Typed(("Code", $"00000{i}")));
        Assert.Null((await guesser.SubmitAsync(page.Form(".gate form"), Typed(("Code", codes[0])))).Location);
        Assert.Null((await Stranger().SignInAsync(user.Email!, Password)).Location);
    }

    [Fact]
    public async Task What_the_database_keeps_opens_nothing()
    {
        var (user, person) = (await AddAsync(Role.Approver), Stranger());
        await person.SignInAsync(user.Email!, Password);
        var (key, codes) = await SetUpAsync(person);
        await using var db = OpenDatabase();
        var stored = await db.TotpKeys.SingleAsync(k => k.PersonId == user.Id, Cancellation);
        Assert.DoesNotContain(Totp.TextOf(key), stored.ProtectedKey, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(key), stored.ProtectedKey, StringComparison.Ordinal);
        var hashes = await db.RecoveryCodes.Where(c => c.PersonId == user.Id).Select(c => c.Hash).ToListAsync(Cancellation);
        Assert.All(hashes, hash => Assert.Equal(64, hash.Length));
        Assert.Empty(hashes.Intersect(codes));
        // The key of one person is worth nothing to another.
        var protection = Host.Services.GetRequiredService<TotpKeyProtection>();
        Assert.Equal(key, protection.TryUnprotect(user.Id, stored.ProtectedKey));
        Assert.Null(protection.TryUnprotect(Guid.Empty, stored.ProtectedKey));
    }

    [Fact]
    public async Task Who_must_have_one_cannot_give_up_the_last_and_who_need_not_can()
    {
        var (approver, author) = (await AddAsync(Role.Approver), await AddAsync(Role.Author));
        var (must, may) = (Stranger(), Stranger());
        await must.SignInAsync(approver.Email!, Password);
        await may.SignInAsync(author.Email!, Password);
        await SetUpAsync(must);
        await SetUpAsync(may);
        var page = await may.GetAsync("/desk/account/security");
        Assert.Equal("/desk/account/security", (await may.SubmitAsync(page.Form("form[action$='handler=RemoveApp']"))).Location);
        Assert.Equal("/desk", (await Stranger().SignInAsync(author.Email!, Password)).Location);
        page = await must.GetAsync("/desk/account/security");
        Assert.Null(page.Page.QuerySelector("form[action$='handler=RemoveApp']"));
        var form = page.Form("form[action$='handler=Codes']");
        form.SetAttribute("action", "/desk/account/security?handler=RemoveApp");
        Assert.Contains("bắt buộc", (await must.SubmitAsync(form)).Notice, StringComparison.Ordinal);
        Assert.Contains("/desk/sign-in/code", (await Stranger().SignInAsync(approver.Email!, Password)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        var (user, person) = (await AddAsync(Role.Author), Stranger());
        await person.SignInAsync(user.Email!, Password);
        var (_, old) = await SetUpAsync(person);
        var page = await person.GetAsync("/desk/account/security");
        var fresh = CodesOn(await person.SubmitAsync(page.Form("form[action$='handler=Codes']")));
        Assert.Equal(10, fresh.Except(old).Count());
        Assert.Null((await SecondStepAsync(user.Email!, old[0])).Location);
        Assert.Equal("/desk", (await SecondStepAsync(user.Email!, fresh[0])).Location);
    }

    [Fact]
    public async Task An_administrator_resets_somebodys_second_factor_and_it_is_in_the_audit_log()
    {
        var (administrator, approver) = (await AddAsync(Role.Administrator), await AddAsync(Role.Approver));
        var (one, other) = (Stranger(), Stranger());
        await one.SignInAsync(administrator.Email!, Password);
        await SetUpAsync(one);
        await other.SignInAsync(approver.Email!, Password);
        await SetUpAsync(other);
        var page = await one.GetAsync($"/desk/people/{approver.Id}");
        Assert.NotNull((await one.SubmitAsync(page.Form("form[action$='handler=ResetSecondFactor']"))).Location);
        Assert.Contains("/desk/sign-in", (await other.GetAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.Equal("/desk", (await other.SignInAsync(approver.Email!, Password)).Location);
        Assert.Equal("/desk/second-factor", (await other.GetAsync("/desk")).Location);
        await using var db = OpenDatabase();
        var line = await db.AuditEntries.SingleAsync(e => e.Subject == approver.Email && e.Action == "second-factor-reset", Cancellation);
        Assert.Equal(administrator.DisplayName, line.ActorName);
        Assert.Null(await AuditLog.FindBreakAsync(db, Cancellation));
    }

    [Fact]
    public async Task A_set_up_that_was_offered_to_somebody_else_is_worth_nothing()
    {
        var (user, person, other) = (await AddAsync(Role.Author), Stranger(), await PersonAsync(Role.Author));
        await person.SignInAsync(user.Email!, Password);
        var offered = (await other.GetAsync("/desk/second-factor")).ValueOf("Offer");
        var page = await person.GetAsync("/desk/second-factor");
        var refused = await person.SubmitAsync(page.Form("form.stack"), Typed(("Offer", offered), ("Code", "123456")));
        Assert.Contains("quá thời hạn", refused.Notice, StringComparison.Ordinal);
        Assert.NotEqual(offered, refused.ValueOf("Offer"));
        var wrong = await person.SubmitAsync(refused.Form("form.stack"), Typed(("Code", "12345")));
        Assert.Contains("Mã chưa đúng", wrong.Notice, StringComparison.Ordinal);
        Assert.Equal(KeyOn(refused), KeyOn(wrong));
    }

    private async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetUpAsync(DeskVisitor person)
    {
        var page = await person.GetAsync("/desk/second-factor");
        var key = KeyOn(page);
        var step = Totp.StepOf(Host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var done = await person.SubmitAsync(page.Form("form.stack"), Typed(("Code", Totp.CodeOf(key, step))));
        Assert.True(done.Status == HttpStatusCode.OK, $"{done.Status} {done.Notice}");
        return (key, CodesOn(done));
    }

    // A code of the step after the one that was last taken; it is good for a minute and more.
    private async Task<string> NextCodeAsync(Guid person, byte[] key)
    {
        await using var db = OpenDatabase();
        var last = await db.TotpKeys.Where(k => k.PersonId == person).Select(k => k.LastStep).SingleAsync(Cancellation);
        var now = Totp.StepOf(Host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        return Totp.CodeOf(key, Math.Max(last + 1, now));
    }

    private async Task<DeskAnswer> SecondStepAsync(string email, string code)
    {
        var person = Stranger();
        var page = await person.FollowAsync(await person.SignInAsync(email, Password));
        return await person.SubmitAsync(page.Form(".gate form"), Typed(("Code", code)));
    }

    private static List<string> CodesOn(DeskAnswer answer) => answer.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();

    private static byte[] KeyOn(DeskAnswer page)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(page.Page.GetElementById("totp-key")!.TextContent.Where(char.IsLetterOrDigit).Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
    }
}
