using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Columns;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Calendar;

public sealed class ColumnPlanPageOnSqlite(CmsHost<Sqlite> host) : ColumnPlanPageTests<Sqlite>(host);

public sealed class ColumnPlanPageOnPostgres(CmsHost<Postgres> host) : ColumnPlanPageTests<Postgres>(host);

public abstract class ColumnPlanPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Each_column_shows_what_it_owes_and_what_there_is_as_far_as_the_person_may_see_it()
    {
        var today = Clock.DayOf(Host.Services.GetRequiredService<TimeProvider>().Now());
        var cadence = new Cadence("weekly", [today.DayOfWeek.ToString().ToLowerInvariant()]);
        string[] slugs = ["da-dang", "dang-viet", "hen-gio", "bo-trong"];
        await Host.Services.GetRequiredService<DefineColumns>().ExecuteAsync(
            [.. slugs.Select(slug => new ColumnDefinition { Slug = slug, Name = "Cột " + slug, Cadence = cadence, Owner = "Tổ " + slug })], Actor.CommandLine, Cancellation);
        var published = await ApprovedAsync("Bài đã ra", "da-dang");
        await Host.Services.GetRequiredService<PublishArticle>().ExecuteAsync(published, null, Actor.CommandLine, Cancellation);
        await DraftAsync("Bài nháp kín", "dang-viet");
        var next = today.AddDays(7);
        await Host.Services.GetRequiredService<ScheduleArticle>().ExecuteAsync(
            await ApprovedAsync("Bài hẹn kín", "hen-gio"), null, DeskTime.StartOf(next).AddHours(9), null, Actor.CommandLine, Cancellation);

        var (editor, author) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Author));
        Assert.Equal(
            ["Đã đăng|Bài đã ra", "Đang làm|Bài nháp kín", "Chưa có bài|", "Chưa có bài|"], await IssuesAsync(editor, today, slugs));
        Assert.Equal(
            ["Đã đăng|Bài đã ra", "Chưa có bài|", "Chưa có bài|", "Chưa có bài|"], await IssuesAsync(author, today, slugs));
        Assert.Equal(
            ["Chưa có bài|", "Chưa có bài|", "Đã hẹn giờ|Bài hẹn kín", "Chưa có bài|"], await IssuesAsync(editor, next, slugs));

        var before = await editor.GetAsync(AddressOf(today.AddDays(-7)));
        Assert.Contains("4 kỳ quá hạn trong tuần", before.Notice, StringComparison.Ordinal);
        Assert.Contains("Cột bo-trong (Tổ bo-trong): 1 kỳ, lâu nhất 7 ngày", before.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("quá hạn", (await editor.GetAsync(AddressOf(today))).Notice, StringComparison.Ordinal);
        Assert.Contains("Nhịp chuyên mục", (await editor.GetAsync("/desk/calendar")).Page.QuerySelector(".tabs")!.TextContent, StringComparison.Ordinal);
    }

    private static string AddressOf(DateOnly day) => $"/desk/calendar/columns?view=week&date={day:yyyy-MM-dd}";

    private static async Task<List<string>> IssuesAsync(DeskVisitor person, DateOnly day, string[] slugs)
    {
        var page = await person.GetAsync(AddressOf(day));
        var issues = slugs.Select(slug => page.Page.QuerySelector($"#col-{slug} .issue time[datetime='{day:yyyy-MM-dd}']")!.ParentElement!);
        return [.. issues.Select(i => $"{i.QuerySelector(".issue-state")!.TextContent}|{i.QuerySelector(".headline")?.TextContent}")];
    }

    private async Task<Guid> DraftAsync(string headline, string column)
    {
        var content = Newsroom.News(headline, news => news.Column = column);
        return (await Host.Services.GetRequiredService<CreateArticle>().ExecuteAsync("news", content, new ArticleOrigin(), Actor.CommandLine, Cancellation)).ArticleId;
    }

    private async Task<Guid> ApprovedAsync(string headline, string column)
    {
        var id = await DraftAsync(headline, column);
        await Host.Services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, Actor.CommandLine, Cancellation);
        return id;
    }
}
