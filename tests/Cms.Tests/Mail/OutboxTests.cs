using System.Text;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Mail.Transport;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommsPortal.Cms.Tests.Mail;

public sealed class OutboxOnSqlite : OutboxTests<Sqlite>;

public sealed class OutboxOnPostgres : OutboxTests<Postgres>;

public abstract class OutboxTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private IMailOutbox Outbox => Services.GetRequiredService<IMailOutbox>();

    private MailDispatcher Dispatcher => Services.GetRequiredService<MailDispatcher>();

    private string Folder => Options.PathOf("mail");

    [Fact]
    public async Task A_letter_is_sent_after_the_commit_of_what_it_tells_of_and_never_without_it()
    {
        await using (var db = OpenDatabase())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            Outbox.Add(db, Letter("Bài đã bị trả lại"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Equal(0, await Dispatcher.RunDueAsync(CancellationToken.None));
        await Outbox.SendAsync(Letter("Bài chờ bạn duyệt"), CancellationToken.None);
        Assert.Equal(1, await Dispatcher.RunDueAsync(CancellationToken.None));
        Assert.Equal(0, await Dispatcher.RunDueAsync(CancellationToken.None));
        var letter = Read(await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Folder))));
        Assert.Contains("Subject: =?utf-8?", letter, StringComparison.Ordinal);
        Assert.Contains("lan@example.vn", letter, StringComparison.Ordinal);
        Assert.Contains("Chào Lan,", letter, StringComparison.Ordinal);
        Assert.Contains("Mở bài\nhttp://127.0.0.1:5100/desk/articles", letter, StringComparison.Ordinal);
        Assert.Contains("<a href=\"http://127.0.0.1:5100/desk/articles\">Mở bài</a>", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_died_while_sending_is_followed_by_another_and_the_letter_is_one_file()
    {
        await Outbox.SendAsync(Letter("Bài chờ bạn duyệt"), CancellationToken.None);
        await using (var db = OpenDatabase())
        {
            // Sent, and killed before the note of it: claimed, the file is there.
            var mail = await db.OutgoingMails.SingleAsync();
            await Services.GetRequiredService<IMailTransport>().SendAsync(mail, CancellationToken.None);
            (mail.DueAt, mail.Attempts) = (Time.GetUtcNow() + TimeSpan.FromMinutes(15), 1);
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await Dispatcher.RunDueAsync(CancellationToken.None));
        Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(1, await Dispatcher.RunDueAsync(CancellationToken.None));
        Assert.Single(Directory.GetFiles(Folder));
        Assert.Empty(Directory.GetDirectories(Folder));
    }

    [Fact]
    public async Task A_server_that_is_away_gets_the_letter_when_it_is_back_and_nobody_there_is_given_up_at_once()
    {
        await using var server = new LoopbackSmtp { Busy = true };
        server.Start();
        var dispatcher = By(server.Port);
        await Outbox.SendAsync(Letter("Bài chờ bạn duyệt"), CancellationToken.None);
        Assert.Equal(0, await dispatcher.RunDueAsync(CancellationToken.None));
        server.Busy = false;
        Assert.Equal(0, await dispatcher.RunDueAsync(CancellationToken.None));
        Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(1, await dispatcher.RunDueAsync(CancellationToken.None));
        Assert.Contains("Subject: =?utf-8?", Assert.Single(server.Letters), StringComparison.Ordinal);

        await Outbox.SendAsync(Letter("Không tới") with { To = "nobody@example.vn" }, CancellationToken.None);
        await Outbox.SendAsync(Letter("Không tới") with { To = "Ai đó <khac@example.vn>" }, CancellationToken.None);
        Assert.Equal(0, await dispatcher.RunDueAsync(CancellationToken.None));
        await using var db = OpenDatabase();
        Assert.Equal(2, await db.OutgoingMails.CountAsync(m => m.SentAt == null && m.DueAt == null && m.LastError != null && m.Attempts == 1));
        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task Nothing_in_a_letter_becomes_a_header_or_markup_or_leads_out_of_the_desk()
    {
        var hostile = new MailLetter("lan@example.vn", "Lan\r\nBcc: a@example.vn", "Góp ý\r\nBcc: b@example.vn\u2028X-Evil: 1",
            [new MailParagraph("<script>alert(1)</script>\r\nBcc: c@example.vn", "/desk/articles")]);
        await Outbox.SendAsync(hostile, CancellationToken.None);
        Assert.Equal(1, await Dispatcher.RunDueAsync(CancellationToken.None));
        var raw = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Folder)));
        var headers = raw[..raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.DoesNotContain("\nBcc:", headers, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\nX-Evil", headers, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", Read(raw), StringComparison.Ordinal);
        foreach (var elsewhere in new[] { "https://example.vn/desk", "//example.vn/desk", "/deskside", "javascript:alert(1)" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Outbox.SendAsync(
                Letter("Bài") with { Paragraphs = [new MailParagraph("Mở", elsewhere)] }, CancellationToken.None));
        }
    }

    private static MailLetter Letter(string subject) => new("lan@example.vn", "Lan", subject, [new MailParagraph("Mở bài", "/desk/articles")]);

    // The same outbox, by an SMTP server.
    private MailDispatcher By(int port)
    {
        var options = Microsoft.Extensions.Options.Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, Encrypted = false, Seconds = 600 });
        return new MailDispatcher(
            Services.GetRequiredService<IDbContextFactory<PortalDbContext>>(), new SmtpTransport(options), options, Time, NullLogger<MailDispatcher>.Instance);
    }

    // The message with its base64 parts read.
    private static string Read(string message)
    {
        var text = new StringBuilder();
        foreach (var part in message.ReplaceLineEndings("\n").Split("\n\n"))
        {
            var body = string.Concat(part.Split('\n').TakeWhile(line => !line.StartsWith("--", StringComparison.Ordinal)));
            var bytes = new byte[body.Length];
            text.Append(Convert.TryFromBase64String(body, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : part).Append("\n\n");
        }

        return text.ToString();
    }
}
