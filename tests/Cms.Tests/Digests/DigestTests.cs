using System.Text.RegularExpressions;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Digests;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Mail.Transport;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Mail;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommsPortal.Cms.Tests.Digests;

public sealed class DigestOnSqlite : DigestTests<Sqlite>;

public sealed class DigestOnPostgres : DigestTests<Postgres>;

/// <summary>Letters to readers: who gets them, of what, how often, and how they end.</summary>
public abstract class DigestTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private DigestClock Clock => Services.GetRequiredService<DigestClock>();

    private ChangeDigest Wishes => Services.GetRequiredService<ChangeDigest>();

    [Fact]
    public async Task A_confirmed_reader_gets_what_is_new_once_and_nothing_when_nothing_is()
    {
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Trước khi đăng ký"));
        await SubscribedAsync("lan@example.vn");
        Assert.Equal(0, await NextDayAsync());
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Bài thứ nhất"));
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Bài <thứ hai>"));
        Assert.Equal(1, await NextDayAsync());
        Assert.Equal(0, await NextDayAsync());

        var letter = Assert.Single(await LettersAsync());
        Assert.Equal(("lan@example.vn", "Bài <thứ hai> và 1 bài nữa"), (letter.Address, letter.Subject));
        Assert.Contains("Bài thứ nhất", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trước khi đăng ký", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Bài &lt;thứ hai&gt;", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<img|<script|<link|src=", letter.Html);
        Assert.All(Regex.Matches(letter.Html, "href=\"([^\"]*)\"").Select(m => m.Groups[1].Value), href => Assert.StartsWith(Options.SiteBaseUrl, href, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_nodes_and_repeats_write_one_letter_and_a_letter_that_was_not_committed_is_written_again()
    {
        await SubscribedAsync("hai-may@example.vn");
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Một lần thôi"));
        Time.Advance(TimeSpan.FromDays(1));
        await using var other = Build(Time);
        var nodes = new[] { Services, other, Services, other }.Select(node => node.GetRequiredService<DigestClock>().RunDueAsync(CancellationToken.None));
        Assert.Equal(1, (await Task.WhenAll(nodes)).Sum());
        Assert.Single(await LettersAsync());

        // While the letter waits for a mail server, the next one waits too, and misses nothing.
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Hôm sau"));
        Assert.Equal(0, await NextDayAsync());
        await Services.GetRequiredService<MailDispatcher>().RunDueAsync(CancellationToken.None);

        // As after a node that was killed before its commit: the row is as it was.
        Time.Advance(TimeSpan.FromDays(1));
        using var killed = new CancellationTokenSource();
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Clock.RunDueAsync(killed.Token));
        Assert.Equal(1, await Clock.RunDueAsync(CancellationToken.None));
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task Only_articles_of_the_chosen_topics_and_language_are_sent_weekly_ones_on_Mondays()
    {
        await using (var db = OpenDatabase())
        {
            db.Terms.AddRange(new[] { "y-te", "giao-duc" }.Select(slug => new Taxonomies.Term { Kind = "sectors", Slug = slug, Name = slug }));
            await db.SaveChangesAsync();
        }

        await SubscribedAsync("y-te@example.vn", new DigestWish { Rhythm = DigestRhythm.Weekly, Topics = [new("sectors", "y-te")] });
        await SubscribedAsync("tieng-anh@example.vn", new DigestWish { Rhythm = DigestRhythm.Daily, Locale = "en" });
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Về y tế", news => news.Sectors = ["y-te"]));
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Về giáo dục", news => news.Sectors = ["giao-duc"]));
        var days = new HashSet<DayOfWeek>();
        for (var day = 0; day < 7; day++)
        {
            if (await NextDayAsync() > 0)
                days.Add(Cms.Clock.DayOf(Time.GetUtcNow()).DayOfWeek);
        }

        Assert.Equal([DayOfWeek.Monday], days);
        var letter = Assert.Single(await LettersAsync());
        Assert.Equal(("y-te@example.vn", "Về y tế"), (letter.Address, letter.Subject));
    }

    [Fact]
    public async Task A_saved_search_waits_for_the_index_and_then_finds_what_is_new()
    {
        var follower = Services.GetRequiredService<SearchFollower>();
        await SubscribedAsync("tim@example.vn", new DigestWish { Rhythm = DigestRhythm.Daily, Topics = [new("query", "tram y te")] });
        await follower.ReadCursorAsync(CancellationToken.None);
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Trạm y tế không giấy tờ"));
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Lớp học số"));
        Assert.Equal(0, await NextDayAsync());
        await using (var db = OpenDatabase())
            await follower.HandleAsync(await ChangeLog.ReadAsync(db, 0, 100, CancellationToken.None), CancellationToken.None);
        Assert.Equal(1, await Clock.RunDueAsync(CancellationToken.None));
        Assert.Equal("Trạm y tế không giấy tờ", Assert.Single(await LettersAsync()).Subject);
    }

    [Fact]
    public async Task What_was_withdrawn_before_the_letter_is_not_in_it()
    {
        await SubscribedAsync("go-bai@example.vn");
        var gone = await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Sẽ bị gỡ"));
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(gone, null, "Sai.", Infrastructure.Newsroom.Administrator, CancellationToken.None);
        Assert.Equal(0, await NextDayAsync());
    }

    [Fact]
    public async Task A_letter_carries_one_click_to_leave_and_leaving_deletes_everything()
    {
        await using var server = new LoopbackSmtp();
        server.Start();
        await SubscribedAsync("mot-lan@example.vn");
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Bài mới"));
        await NextDayAsync();
        while (await By(server.Port).RunDueAsync(CancellationToken.None) > 0)
        {
        }

        var raw = server.Letters.Single(l => l.Contains("List-Unsubscribe-Post", StringComparison.Ordinal)).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        Assert.Contains("\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n", raw, StringComparison.Ordinal);
        var token = Regex.Match(raw, $"\nList-Unsubscribe: <{Regex.Escape(Options.SiteBaseUrl.TrimEnd('/'))}/dang-ky-tin/thoi/([0-9a-f]{{64}})>\n").Groups[1].Value;
        Assert.Equal("m…@example.vn", (await Wishes.ReadAsync(token, CancellationToken.None)).Address);

        await Wishes.LeaveAsync(token, CancellationToken.None);
        await Wishes.LeaveAsync(token, CancellationToken.None);
        await using var db = OpenDatabase();
        Assert.Equal((0, 0, 0, 0, 0), (await db.DigestSubscriptions.CountAsync(), await db.DigestRequests.CountAsync(), await db.DigestLinks.CountAsync(),
            await db.SubscribedTopics.CountAsync(), await db.OutgoingMails.CountAsync()));
        await Assert.ThrowsAsync<EditorialException>(() => Wishes.ReadAsync(token, CancellationToken.None));
    }

    [Fact]
    public async Task A_mailbox_that_refuses_letters_is_paused_after_some_of_them_and_its_reader_misses_nothing()
    {
        await using var server = new LoopbackSmtp();
        server.Start();
        await SubscribedAsync("nobody@example.vn");
        await Newsroom.PublishNewAsync(Infrastructure.Newsroom.News("Chưa đọc được"));
        for (var day = 0; day < 6; day++)
        {
            await NextDayAsync();
            await By(server.Port).RunDueAsync(CancellationToken.None);
        }

        await using var db = OpenDatabase();
        var paused = await db.DigestSubscriptions.SingleAsync();
        Assert.Equal((3, null), (paused.Failures, paused.NextAt));
        Assert.NotNull(paused.PausedAt);
        Assert.Equal(3, (await LettersAsync()).Count(l => l.Text.Contains("Chưa đọc được", StringComparison.Ordinal)));

        await Wishes.ExecuteAsync(new DigestChange(await TokenAsync("nobody@example.vn", "thoi"), new DigestWish { Rhythm = DigestRhythm.Daily }), CancellationToken.None);
        Assert.Equal(1, await NextDayAsync());
        Assert.Contains("Chưa đọc được", (await LettersAsync()).MaxBy(l => l.Id)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_confirms_once_within_two_days_and_unconfirmed_addresses_are_gone_after_seven()
    {
        await AskAsync("mot-lan@example.vn");
        var token = await TokenAsync("mot-lan@example.vn", "xac-nhan");
        await ConfirmAsync(token);
        await Assert.ThrowsAsync<EditorialException>(() => ConfirmAsync(token));
        await AskAsync("muon@example.vn");
        var late = await TokenAsync("muon@example.vn", "xac-nhan");
        await using (var db = OpenDatabase())
            Assert.DoesNotContain(late, string.Concat(await db.DigestRequests.Select(r => r.TokenHash + r.Wish).ToListAsync()), StringComparison.Ordinal);
        Time.Advance(TimeSpan.FromHours(49));
        await Assert.ThrowsAsync<EditorialException>(() => ConfirmAsync(late));
        Time.Advance(TimeSpan.FromDays(6));
        await Clock.RunDueAsync(CancellationToken.None);
        await using var after = OpenDatabase();
        Assert.False(await after.DigestRequests.AnyAsync());
        Assert.False(await after.OutgoingMails.AnyAsync(m => m.Address == "muon@example.vn"));
        Assert.Equal("mot-lan@example.vn", (await after.DigestSubscriptions.SingleAsync()).Email);
    }

    [Fact]
    public async Task A_known_address_is_answered_like_any_other_keeps_its_topics_until_confirmed_and_is_not_flooded()
    {
        await SubscribedAsync("quen@example.vn");
        for (var i = 0; i < 6; i++)
            await AskAsync("QUEN@example.vn", new DigestWish { Rhythm = DigestRhythm.Weekly, Topics = [new("type", "case-study")] });
        await using var db = OpenDatabase();
        Assert.Equal((1, DigestRhythm.Daily), (await db.DigestSubscriptions.CountAsync(), (await db.DigestSubscriptions.AsNoTracking().SingleAsync()).Rhythm));
        Assert.Equal(1 + ReceiveDigest.MostForOneAddress, await db.OutgoingMails.CountAsync(m => m.Purpose == "digest-confirmation"));
        await ConfirmAsync(await TokenAsync("quen@example.vn", "xac-nhan"));
        Assert.Equal(DigestRhythm.Weekly, (await db.DigestSubscriptions.AsNoTracking().SingleAsync()).Rhythm);
        Assert.Equal("case-study", (await db.SubscribedTopics.AsNoTracking().SingleAsync()).Value);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_to_do()
    {
        (string Email, DigestWish Wish)[] wrong =
        [
            ("khong-phai", new()), ("x <a@b.example>", new()), ("a@b", new()), ("a@b.example", new() { Rhythm = "hourly" }),
            ("a@b.example", new() { Topics = [new("sectors", "khong-co")] }), ("a@b.example", new() { Topics = [new("authors", "x")] }), ("a@b.example", new() { Topics = [new("query", " ")] }), ("a@b.example", new() { Topics = [new("column", "a\0b")] }),
            ("a@b.example", new() { Topics = [.. Enumerable.Range(0, 61).Select(i => new DigestTopic("type", $"{i}"))] }),
            ("a@b.example", new() { Topics = [.. Enumerable.Range(0, 6).Select(i => new DigestTopic("query", $"{i}"))] }),
        ];
        foreach (var (email, wish) in wrong)
            Assert.Equal(ProblemCode.InvalidContent, (await Assert.ThrowsAsync<EditorialException>(() => AskAsync(email, wish))).Code);
        await using var db = OpenDatabase();
        Assert.Equal((0, 0), (await db.DigestRequests.CountAsync(), await db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task An_administrator_alone_exports_and_deletes_what_is_kept_and_the_log_has_no_address()
    {
        await SubscribedAsync("xin-xoa@example.vn");
        var requests = Services.GetRequiredService<AnswerDigestRequest>();
        await Assert.ThrowsAsync<EditorialException>(() => requests.ExportAsync("xin-xoa@example.vn", Infrastructure.Newsroom.Editor, CancellationToken.None));
        Assert.Equal(DigestRhythm.Daily, (await requests.ExportAsync("Xin-Xoa@example.vn", Infrastructure.Newsroom.Administrator, CancellationToken.None)).Wish!.Rhythm);
        await requests.DeleteAsync("xin-xoa@example.vn", Infrastructure.Newsroom.Administrator, CancellationToken.None);
        await Assert.ThrowsAsync<EditorialException>(() => requests.DeleteAsync("xin-xoa@example.vn", Infrastructure.Newsroom.Administrator, CancellationToken.None));
        await using var db = OpenDatabase();
        Assert.False(await db.DigestSubscriptions.AnyAsync());
        var lines = await db.AuditEntries.Where(a => a.Action.StartsWith("digest-")).ToListAsync();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.DoesNotContain("@", $"{line.Subject}{line.Reason}{line.To}{line.From}", StringComparison.Ordinal));
    }

    private async Task SubscribedAsync(string email, DigestWish? wish = null)
    {
        await AskAsync(email, wish);
        await ConfirmAsync(await TokenAsync(email, wish?.Locale == "en" ? "confirm" : "xac-nhan"));
    }

    // A moment after the one before, so that letters have an order.
    private Task AskAsync(string email, DigestWish? wish = null)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        return Services.GetRequiredService<ReceiveDigest>().ExecuteAsync(new NewDigest(email, wish ?? new DigestWish { Rhythm = DigestRhythm.Daily }), CancellationToken.None);
    }

    private Task<string> ConfirmAsync(string token) => Services.GetRequiredService<ConfirmDigest>().ExecuteAsync(token, CancellationToken.None);

    // From the newest letter with such a link.
    private async Task<string> TokenAsync(string email, string page)
    {
        await using var db = OpenDatabase();
        var letters = await db.OutgoingMails.Where(m => m.Address == email).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => m.Text).ToListAsync();
        return letters.Select(t => Regex.Match(t, $"/{page}/([0-9a-f]{{64}})")).First(m => m.Success).Groups[1].Value;
    }

    private Task<int> NextDayAsync()
    {
        Time.Advance(TimeSpan.FromDays(1));
        return Clock.RunDueAsync(CancellationToken.None);
    }

    private async Task<List<OutgoingMail>> LettersAsync()
    {
        await using var db = OpenDatabase();
        return await db.OutgoingMails.AsNoTracking().Where(m => m.Purpose == "digest").ToListAsync();
    }

    // The same outbox, by an SMTP server.
    private MailDispatcher By(int port)
    {
        var options = Microsoft.Extensions.Options.Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, Encrypted = false, Seconds = 600 });
        return new MailDispatcher(
            Services.GetRequiredService<IDbContextFactory<PortalDbContext>>(), new SmtpTransport(options), options, Time, NullLogger<MailDispatcher>.Instance);
    }
}
