using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class AuditPageOnSqlite(CmsHost<Sqlite> host) : AuditPageTests<Sqlite>(host);

public sealed class AuditPageOnPostgres(CmsHost<Postgres> host) : AuditPageTests<Postgres>(host);

public abstract class AuditPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task The_log_is_narrowed_by_who_what_article_and_day()
    {
        var (approver, writer) = (await PersonAsync(Role.Approver), await PersonAsync(Role.Editor));
        var id = await WriteAsync(writer, "Bài để tra nhật ký");
        await DecideAsync(writer, id, "Submit");
        var page = await approver.GetAsync($"/desk/audit?article=https%3A%2F%2Fcms.example.vn%2Fdesk%2Farticles%2F{id}%2Fhistory");
        var rows = RowsOf(page);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Contains("Bài để tra nhật ký", r, StringComparison.Ordinal));
        var who = await NameOfAsync(id);
        Assert.All(RowsOf(await approver.GetAsync($"/desk/audit?who={Uri.EscapeDataString(who)}")), r => Assert.Contains(who, r, StringComparison.Ordinal));
        Assert.Single(RowsOf(await approver.GetAsync($"/desk/audit?who={Uri.EscapeDataString(who)}&what=submit")));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Host.Services.GetRequiredService<TimeProvider>().GetUtcNow(), Clock.HoChiMinhCity).DateTime);
        Assert.Equal(2, RowsOf(await approver.GetAsync($"/desk/audit?article={id}&from={today:yyyy-MM-dd}&to={today:yyyy-MM-dd}")).Count);
        Assert.Contains("Không có dòng nào", (await approver.GetAsync($"/desk/audit?article={id}&to={today.AddDays(-1):yyyy-MM-dd}")).Text, StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào", (await approver.GetAsync($"/desk/audit?article={id}&from={today.AddDays(1):yyyy-MM-dd}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=22%2F11%2F2026", "Ngày")]
    [InlineData("to=2026-02-30", "Ngày")]
    [InlineData("article=bài", "Bài")]
    public async Task What_cannot_be_understood_is_said(string query, string said)
    {
        var answer = await (await OneAsync()).GetAsync("/desk/audit?" + query);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith(said, answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_found_in_reason_and_subject_and_markup_in_them_is_text()
    {
        var person = await OneAsync();
        var note = Host.Services.GetRequiredService<AuditNote>();
        await note.WriteAsync(new AuditRecord(Actor.CommandLine, "comment", Reason: "Nội dung <b>lạ thường</b> & 'khác'"), Cancellation);
        var rows = RowsOf(await person.GetAsync("/desk/audit?q=" + Uri.EscapeDataString("<b>lạ thường</b> & 'khác'")));
        Assert.Contains("<b>lạ thường</b>", Assert.Single(rows), StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào", (await person.GetAsync("/desk/audit?q=" + Uri.EscapeDataString("100% không có"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_has_every_line_of_the_question_is_harmless_to_spreadsheets_and_is_written_down()
    {
        var person = await OneAsync();
        var note = Host.Services.GetRequiredService<AuditNote>();
        for (var i = 0; i < 3; i++)
            await note.WriteAsync(new AuditRecord(Actor.CommandLine, "send-back", Reason: $"=HYPERLINK(\"http://x\") {i}", Subject: "xuất,\"tệp\""), Cancellation);
        var csv = System.Text.Encoding.UTF8.GetString(await person.Client.GetByteArrayAsync("/desk/audit?handler=Export&format=csv&what=send-back", Cancellation));
        Assert.StartsWith("\uFEFFDòng,", csv, StringComparison.Ordinal);
        Assert.Equal(4, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("\"xuất,\"\"tệp\"\"\"", csv, StringComparison.Ordinal);
        var lines = (await person.Client.GetStringAsync("/desk/audit?handler=Export&format=ndjson", Cancellation)).TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.GetProperty("sequence").GetInt32()));
        Assert.Equal(lines.Skip(1).Select(l => l.GetProperty("previousHash").GetString()), lines.SkipLast(1).Select(l => l.GetProperty("hash").GetString()));
        Assert.Equal("audit-export", lines[^1].GetProperty("action").GetString());
        Assert.Contains("what=send-back", lines[^2].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_verification_tells_that_the_log_is_whole_and_after_a_change_which_line_is_not()
    {
        var person = await OneAsync();
        Assert.Contains("Chuỗi băm nguyên vẹn", (await VerifyAsync(person)).Notice, StringComparison.Ordinal);
        await using var db = OpenDatabase();
        var line = await db.AuditEntries.MaxAsync(e => e.Sequence, Cancellation);
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "DROP TRIGGER audit_entries_keep" : "DROP TRIGGER audit_entries_keep ON audit_entries", Cancellation);
        await db.AuditEntries.Where(e => e.Sequence == line).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, e => e.ActorName + "."), Cancellation);
        Assert.Contains($"Dòng {line} đã bị sửa", (await VerifyAsync(person)).Notice, StringComparison.Ordinal);
        await db.AuditEntries.Where(e => e.Sequence == line).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, e => e.ActorName.Substring(0, e.ActorName.Length - 1)), Cancellation);
        Assert.Contains("Chuỗi băm nguyên vẹn", (await VerifyAsync(person)).Notice, StringComparison.Ordinal);
    }

    private Task<DeskVisitor> OneAsync() => Host.OnceAsync("reader", () => PersonAsync(Role.Administrator));

    // The check runs beside the requests; the page shows it until there is a result.
    private static async Task<DeskAnswer> VerifyAsync(DeskVisitor person)
    {
        var answer = await person.GetAsync("/desk/audit/verification");
        answer = await person.FollowAsync(await person.SubmitAsync(answer.Form("form[action='/desk/audit/verification']")));
        while (answer.Page.QuerySelector("progress") is not null)
            answer = await person.GetAsync("/desk/audit/verification");
        return answer;
    }

    private async Task<string> NameOfAsync(Guid article)
    {
        await using var db = OpenDatabase();
        return await db.AuditEntries.Where(e => e.ArticleId == article).Select(e => e.ActorName).FirstAsync(Cancellation);
    }

    private static List<string> RowsOf(DeskAnswer page) => page.Page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
}
