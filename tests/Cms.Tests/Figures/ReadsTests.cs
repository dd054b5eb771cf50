using System.Net;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.Figures.Press;
using CommsPortal.Cms.Figures.Reads;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Reads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Figures;

public sealed class ReadsOnSqlite(CmsHost<Sqlite> host) : ReadsTests<Sqlite>(host);

public sealed class ReadsOnPostgres(CmsHost<Postgres> host) : ReadsTests<Postgres>(host);

public abstract class ReadsTests<TDatabase>(CmsHost<TDatabase> host) : FiguresTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Reader = "203.0.113.9";

    [Fact]
    public async Task Reads_are_added_up_by_day_and_the_report_opens_the_articles_that_were_read()
    {
        var (first, second) = (await PublishAsync("Bài được đọc nhiều"), await PublishAsync("Bài được đọc ít"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Body((first, 1_200), (second, 3))));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Body((first, 34), (NewId(), 5))));
        var person = await PersonAsync(Role.StatisticsReporter);
        foreach (var (from, to) in new[] { (Today, Today), (new DateOnly(Today.Year, 1, 1), new DateOnly(Today.Year, 12, 31)), (Today.AddDays(-40), Today.AddDays(40)) })
        {
            var page = await person.GetAsync($"/desk/figures?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
            var total = page.Page.QuerySelectorAll("[aria-labelledby='t-overview'] tr").Single(r => r.Children[0].TextContent == "Lượt đọc trên trang tin").QuerySelector("a")!;
            var list = await OpenAsync(person, total.GetAttribute("href")!);
            Assert.Equal((1_237, 1_237), (NumberOf(total.FirstChild!.TextContent), list.Reads));
            Assert.Equal(["Bài được đọc nhiều", "Bài được đọc ít"], list.Headlines);
            var rows = page.Page.QuerySelectorAll("[aria-labelledby='t-reads'] tbody tr").Select(r => (r.Children[0].TextContent, r.Children[1].TextContent));
            Assert.Equal([("Bài được đọc nhiều", "1.234"), ("Bài được đọc ít", "3")], rows);
        }

        // The sum of articles is that of the days.
        await using var db = OpenDatabase();
        var (day, month) = (Today, new DateOnly(Today.Year, Today.Month, 1));
        var sum = await db.ArticleReads.Where(r => r.Day == day).SumAsync(r => r.Reads, Cancellation);
        Assert.Equal(sum, await db.DailyReads.Where(r => r.Day == day).SumAsync(r => r.Reads, Cancellation));
        Assert.Equal(sum, await db.MonthlyReads.Where(r => r.Month == month).SumAsync(r => r.Reads, Cancellation));
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("null", HttpStatusCode.UnprocessableEntity)]
    [InlineData("[1]", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"articles":{}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"articles":{"x":1}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"articles":{"00000000-0000-0000-0000-000000000001":-1}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"articles":{"00000000-0000-0000-0000-000000000001":100001}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"articles":{"00000000-0000-0000-0000-000000000001":1e99}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"articles":{"00000000-0000-0000-0000-000000000001":1}}""", HttpStatusCode.NoContent)]
    public async Task Counts_that_are_none_are_refused(string body, HttpStatusCode status)
    {
        Assert.Equal(status, await PostAsync(body));
        await using var db = OpenDatabase();
        Assert.False(await db.ArticleReads.AnyAsync(r => r.ArticleId == new Guid("00000000-0000-0000-0000-000000000001"), Cancellation));
    }

    [Fact]
    public async Task Too_many_articles_too_large_bodies_and_strangers_are_refused()
    {
        var id = await PublishAsync("Bài của ta");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(Body([.. Enumerable.Range(0, ReadCounts.MostArticles + 1).Select(_ => (NewId(), 1))])));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Body([.. Enumerable.Range(0, ReadCounts.MostArticles).Select(_ => (NewId(), 1))])));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(new string(' ', 200_000) + "{}"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Body((id, 1)), from: Reader));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(Body((id, 1)), type: "text/plain"));
        await using var db = OpenDatabase();
        Assert.False(await db.ArticleReads.AnyAsync(r => r.ArticleId == id, Cancellation));
    }

    [Fact]
    public async Task Requests_of_outlets_are_counted_by_key_and_those_without_one_together()
    {
        var (_, secret) = await Host.Services.GetRequiredService<ApiKeys>().AddAsync("Báo Thử nghiệm", Role.Author, null, Cancellation);
        for (var i = 0; i < 3; i++)
            await AskAsync("/api/v1/articles", ("Authorization", "Bearer " + secret));
        await AskAsync("/api/manage/v1/articles", ("Authorization", "Bearer " + secret));
        var newsroom = await Host.Services.GetRequiredService<PressAccounts>().AddAsync(
            "Lan", "lan@bao.example", new PressGrant("Báo Báo chí", false, false, null, null, 30), Actor.CommandLine, Cancellation);
        for (var i = 0; i < 2; i++)
        {
            var (_, key) = await Host.Services.GetRequiredService<PressKeys>().AddAsync(newsroom.Id, TimeSpan.FromDays(1), Cancellation);
            foreach (var path in new[] { "/press/v1/changes", "/api/v1/articles", "/press/v1/account" })
                await AskAsync(path, ("Authorization", "Bearer " + key));
        }

        await AskAsync("/api/v1/articles", ("X-Forwarded-For", Reader));
        await AskAsync("/api/v1/articles", ("X-Forwarded-For", Reader), ("Authorization", "Bearer cp_" + new string('0', 64)));
        await AskAsync("/api/v1/articles", ("X-Forwarded-For", Reader), ("Authorization", "Bearer " + new string('x', 5_000)));
        // Our own site, the management without a key, and what is no API.
        await AskAsync("/api/v1/articles");
        await AskAsync("/api/manage/v1/articles", ("X-Forwarded-For", Reader));
        await AskAsync("/desk/sign-in", ("X-Forwarded-For", Reader));
        await Host.Services.GetRequiredService<PullCounter>().WriteAsync(Cancellation);
        await Host.Services.GetRequiredService<PullCounter>().WriteAsync(Cancellation);

        var page = await (await PersonAsync(Role.PressOfficer)).GetAsync("/desk/figures");
        var rows = page.Page.QuerySelectorAll("[aria-labelledby='t-press'] tbody tr").Select(r => string.Join('|', r.Children.Take(3).Select(c => c.TextContent)));
        Assert.Equal(["Báo Báo chí|4|1", "Báo Thử nghiệm|4|1", "công khai|3|1"], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reads_of_any_days_are_those_of_the_days_however_months_cut_them()
    {
        var id = await PublishAsync("Bài qua nhiều tháng");
        var first = new DateOnly(2031, 1, 1);
        await using (var db = OpenDatabase())
        {
            for (var day = 0; day < 120; day++)
                db.ArticleReads.Add(new ArticleReads { Day = first.AddDays(day), ArticleId = id, Reads = day + 1 });
            foreach (var month in Enumerable.Range(0, 120).GroupBy(day => FigurePeriod.Month(first.AddDays(day)).From))
                db.MonthlyReads.Add(new MonthlyReads { Month = month.Key, ArticleId = id, Reads = month.Sum(day => day + 1) });
            await db.SaveChangesAsync(Cancellation);
        }

        await using var scope = Host.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<ReadFigures>();
        foreach (var (from, to) in new[] { (0, 0), (0, 30), (5, 20), (5, 70), (31, 58), (30, 59), (30, 31), (0, 119), (3, 119), (58, 59) })
        {
            var row = await reads.Articles(new FigurePeriod(first.AddDays(from), first.AddDays(to))).SingleAsync(Cancellation);
            Assert.Equal(Enumerable.Range(from, to - from + 1).Sum(day => day + 1), row.Reads);
        }
    }

    private static string Body(params (Guid Id, int Reads)[] counts) =>
        JsonSerializer.Serialize(new { articles = counts.ToDictionary(c => c.Id, c => c.Reads) });

    private async Task<HttpStatusCode> PostAsync(string body, string? from = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reads") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (from is not null)
            request.Headers.Add("X-Forwarded-For", from);
        using var answer = await Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private async Task AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Client.SendAsync(request, Cancellation);
    }
}
