using CommsPortal.Cms.Checks.ExternalLinks;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class ExternalLinksOnSqlite : ExternalLinkTests<Sqlite>;

public sealed class ExternalLinksOnPostgres : ExternalLinkTests<Postgres>;

public abstract class ExternalLinkTests<TDatabase> : GateTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Url = "https://example.vn/van-ban";

    private ExternalLinkRecord Record => Services.GetRequiredService<ExternalLinkRecord>();

    [Fact]
    public async Task What_could_not_be_asked_is_a_note_that_stops_nothing_and_what_is_dead_a_warning()
    {
        var id = await ApprovedAsync(Text("Tin", $"Theo [văn bản gốc]({Url})."));
        Assert.Contains("chưa kiểm tra được", Assert.Single((await ReportAsync(id)).Notes).Finding.Message, StringComparison.Ordinal);
        await Record.NoteAsync(Url, LinkAnswer.Unknown("Không nối được tới máy chủ."), CancellationToken.None);
        Assert.Contains("Không nối được", Assert.Single((await ReportAsync(id)).Notes).Finding.Message, StringComparison.Ordinal);
        await Record.NoteAsync(Url, LinkAnswer.Missing("Máy chủ trả lời 404: không có trang này."), CancellationToken.None);
        Assert.Equal(["external-link"], await RefusedAsync(PublishAsync(id)));
        await Record.NoteAsync(Url, LinkAnswer.Alive, CancellationToken.None);
        Assert.Empty((await ReportAsync(id)).Findings);
        await using var db = OpenDatabase();
        Assert.Equal(LinkVerdict.Alive, (await db.ExternalLinks.SingleAsync()).Verdict);
    }

    [Fact]
    public async Task Each_address_waits_once_and_is_asked_again_when_its_answer_is_old()
    {
        var id = await Newsroom.DraftAsync(Text("Tin", $"[Một]({Url}), [hai]({Url}), [ba](https://example.vn/khac)"));
        await ReportAsync(id);
        await ReportAsync(id);
        Assert.Equal([Url, "https://example.vn/khac"], await WaitingAsync(2));
        await Record.NoteAsync(Url, LinkAnswer.Alive, CancellationToken.None);
        await Record.NoteAsync("https://example.vn/khac", LinkAnswer.Alive, CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(23));
        await Record.NoteAsync(Url, LinkAnswer.Alive, CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(2));
        await ReportAsync(id);
        Assert.Equal(["https://example.vn/khac"], await WaitingAsync(1));
        Time.Advance(TimeSpan.FromDays(91));
        await Record.ForgetOldAsync(CancellationToken.None);
        await using var db = OpenDatabase();
        Assert.Empty(await db.ExternalLinks.ToListAsync());
    }

    [Fact]
    public async Task An_address_within_the_network_is_not_asked_and_stays_unknown()
    {
        var checker = Services.GetRequiredService<ExternalLinkChecker>();
        Assert.Equal(LinkVerdict.Unknown, (await checker.CheckAsync("http://127.0.0.1:9/", CancellationToken.None)).Verdict);
        await using var db = OpenDatabase();
        Assert.Equal(LinkVerdict.Unknown, (await db.ExternalLinks.SingleAsync()).Verdict);
    }

    private async Task<List<string>> WaitingAsync(int count)
    {
        var queue = Services.GetRequiredService<ExternalLinkQueue>();
        var waiting = new List<string>();
        await foreach (var url in queue.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            waiting.Add(url);
            queue.Done(url);
            if (waiting.Count == count)
                break;
        }

        return waiting;
    }
}
