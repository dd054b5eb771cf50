using System.Net;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Figures;

public sealed class FrozenReportOnSqlite(CmsHost<Sqlite> host) : FrozenReportTests<Sqlite>(host);

public sealed class FrozenReportOnPostgres(CmsHost<Postgres> host) : FrozenReportTests<Postgres>(host);

public abstract class FrozenReportTests<TDatabase>(CmsHost<TDatabase> host) : FiguresTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_frozen_report_keeps_its_numbers_and_shows_beside_them_those_of_today()
    {
        var gone = await PublishAsync("Bài sẽ gỡ");
        await FollowedAsync();
        var person = await PersonAsync(Role.StatisticsReporter);
        var page = await person.GetAsync($"/desk/figures?from={Today:yyyy-MM-dd}&to={Today:yyyy-MM-dd}&rows=author&columns=type");
        var refused = await person.SubmitAsync(page.Form("form.freeze"), Typed(("title", "  ")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("cần có tên", refused.Notice, StringComparison.Ordinal);
        var done = await person.SubmitAsync(page.Form("form.freeze"), Typed(("title", "Báo cáo <tháng>")));
        var kept = done.Location!;

        await PublishAsync("Bài ra sau khi chốt");
        await WithdrawAsync(gone, "Trùng");
        await FollowedAsync();
        var shown = await person.FollowAsync(done);
        Assert.Equal("Báo cáo <tháng>", shown.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["1", "0", "0", "0"], Overview(shown));
        Assert.Empty(shown.Page.QuerySelectorAll(".drift"));
        Assert.NotNull(shown.Page.GetElementById("t-pivot"));
        var compared = await person.GetAsync(kept + "?compare=1");
        Assert.Equal(["1nay 2", "0nay 1", "0", "0nay 1"], Overview(compared));

        var csv = await (await person.GetAsync(kept + "?handler=Export&format=csv")).Response.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Bài ra lần đầu,1,0,1", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(kept + "?handler=Export&format=x")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"/desk/figures/frozen/{NewId()}")).Status);
        var list = await person.GetAsync("/desk/figures/frozen");
        Assert.Equal(kept, list.Page.QuerySelector("tbody th a")!.GetAttribute("href"));
        await using var db = OpenDatabase();
        var line = await db.AuditEntries.SingleAsync(e => e.Action == "freeze-report", Cancellation);
        Assert.Contains((await db.FrozenReports.SingleAsync(Cancellation)).Hash, line.Reason, StringComparison.Ordinal);
        Assert.Null(await AuditLog.FindBreakAsync(db, Cancellation));

        // Whoever changes the database shows himself.
        await db.FrozenReports.ExecuteUpdateAsync(s => s.SetProperty(r => r.Json, r => r.Json.Replace("\"number\":1", "\"number\":9")), Cancellation);
        Assert.Contains("không còn khớp", (await person.GetAsync(kept)).Notice, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Overview(DeskAnswer page) =>
        page.Page.QuerySelectorAll("[aria-labelledby='t-overview'] tbody tr").Take(4).Select(r => r.Children[1].TextContent.Trim());
}
