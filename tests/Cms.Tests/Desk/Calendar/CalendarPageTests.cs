using System.Net;
using AngleSharp.Html.Dom;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Calendar;

public sealed class CalendarPageOnSqlite(CmsHost<Sqlite> host) : CalendarPageTests<Sqlite>(host);

public sealed class CalendarPageOnPostgres(CmsHost<Postgres> host) : CalendarPageTests<Postgres>(host);

public abstract class CalendarPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Appointments_stand_on_their_day_of_Ho_Chi_Minh_City_in_month_and_week()
    {
        var approver = await PersonAsync(Role.Approver);
        // Half past midnight of 1 March is still February in UTC.
        await ScheduledAsync("Bài đầu tháng ba", "2098-02-28T17:30:00Z", "2098-03-08T10:00:00Z");
        foreach (var view in new[] { "month", "week" })
        {
            var page = await approver.GetAsync($"/desk/calendar?view={view}&date=2098-03-01");
            Assert.Equal("00:30|Hẹn đăng|Bài đầu tháng ba", Assert.Single(EntriesOf(page, "2098-03-01")));
        }

        var month = await approver.GetAsync("/desk/calendar?date=2098-03-15");
        Assert.Equal("17:00|Hẹn gỡ|Bài đầu tháng ba", Assert.Single(EntriesOf(month, "2098-03-08")));
        Assert.Empty(EntriesOf(month, "2098-02-28"));
        Assert.Equal("/desk/calendar?view=month&date=2098-04-01", month.Page.QuerySelector("a[rel='next']")!.GetAttribute("href"));
        Assert.Equal("page", month.Page.QuerySelector(".sections a[href='/desk/calendar']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_period_without_entries_says_so_and_an_address_that_means_nothing_shows_this_month()
    {
        var author = await PersonAsync(Role.Author);
        Assert.Contains("Tháng này chưa có bài", (await author.GetAsync("/desk/calendar?date=2150-01-01")).Text, StringComparison.Ordinal);
        Assert.Contains("Tuần này chưa có bài", (await author.GetAsync("/desk/calendar?view=week&date=2150-01-01")).Text, StringComparison.Ordinal);
        var today = await author.GetAsync("/desk/calendar?view=%00&date=9999-99-99");
        Assert.Equal(HttpStatusCode.OK, today.Status);
        Assert.Single(today.Page.QuerySelectorAll(".day.today"));
    }

    [Fact]
    public async Task Writers_see_appointments_of_their_own_articles_only_and_offices_those_of_theirs()
    {
        await using (var db = OpenDatabase())
        {
            db.Terms.AddRange(new[] { "so-y-te", "so-khac" }.Select(slug => new Taxonomies.Term { Kind = "organisations", Slug = slug, Name = slug }));
            await db.SaveChangesAsync(Cancellation);
        }

        var (writer, editor, elsewhere) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor), await PersonAsync(Role.Editor, "so-khac"));
        await ScheduledAsync("Bài đang giữ kín", "2098-05-04T01:00:00Z", office: "so-y-te");
        Assert.Empty(EntriesOf(await writer.GetAsync("/desk/calendar?date=2098-05-04"), "2098-05-04"));
        Assert.Empty(EntriesOf(await elsewhere.GetAsync("/desk/calendar?date=2098-05-04"), "2098-05-04"));
        var page = await editor.GetAsync("/desk/calendar?date=2098-05-04");
        Assert.Single(EntriesOf(page, "2098-05-04"));
        Assert.False(page.Offers("Move"));
    }

    [Fact]
    public async Task What_was_published_is_listed_and_what_has_no_room_is_counted()
    {
        var author = await PersonAsync(Role.Author);
        for (var i = 0; i < 7; i++)
            await Host.Services.GetRequiredService<PublishArticle>().ExecuteAsync(await ApprovedAsync($"Tin đã đăng {i}"), null, Actor.CommandLine, Cancellation);
        await using var db = OpenDatabase();
        var total = await db.LiveArticles.CountAsync(Cancellation);
        var today = (await author.GetAsync("/desk/calendar")).Page.QuerySelector(".day.today")!;
        Assert.Equal(4, today.QuerySelectorAll(".entry.published").Length);
        Assert.Contains($"và {total - 4} bài đã đăng khác", today.TextContent, StringComparison.Ordinal);
        var week = (await author.GetAsync(today.QuerySelector(".others a")!.GetAttribute("href")!)).Page.QuerySelector(".day.today")!;
        Assert.Equal(total, week.QuerySelectorAll(".entry.published").Length);
    }

    [Fact]
    public async Task An_appointment_is_moved_by_its_form_and_the_other_one_stays()
    {
        var approver = await PersonAsync(Role.Approver);
        var id = await ScheduledAsync("Bài sẽ dời", "2098-06-02T01:00:00Z", "2098-06-20T01:00:00Z");
        var page = await approver.GetAsync("/desk/calendar?view=month&date=2098-06-02");
        var moved = await approver.SubmitAsync(MoveForm(page, "publish"), Typed(("At", "2098-06-11T09:45")));
        Assert.Equal("/desk/calendar?view=month&date=2098-06-11", moved.Location);
        var after = await approver.FollowAsync(moved);
        Assert.Contains("Đã dời giờ đăng bài “Bài sẽ dời” sang 09:45 11/6/2098.", after.Notice, StringComparison.Ordinal);
        Assert.Equal("09:45|Hẹn đăng|Bài sẽ dời", Assert.Single(EntriesOf(after, "2098-06-11")));
        await approver.SubmitAsync(MoveForm(after, "withdraw"), Typed(("At", "2098-06-25T08:00")));

        await using var db = OpenDatabase();
        var edition = await db.Editions.SingleAsync(e => e.ArticleId == id, Cancellation);
        Assert.Equal((At("2098-06-11T02:45:00Z"), At("2098-06-25T01:00:00Z")), (edition.PublishAt, edition.UnpublishAt));
        var open = await db.ScheduledActions.Where(a => a.ArticleId == id && a.DoneAt == null).OrderBy(a => a.DueAt).Select(a => a.DueAt).ToListAsync(Cancellation);
        Assert.Equal([At("2098-06-11T02:45:00Z"), At("2098-06-25T01:00:00Z")], open);

        // The article's own form holds both, so that sending it again loses neither.
        var form = (await approver.GetAsync($"/desk/articles/{id}")).Form("form[action$='handler=Schedule']");
        await approver.SubmitAsync(form, Typed(("PublishAt", "2098-06-12T08:00")));
        Assert.Equal(2, await db.ScheduledActions.CountAsync(a => a.ArticleId == id && a.DoneAt == null, Cancellation));
    }

    [Fact]
    public async Task The_end_of_a_public_article_is_moved_too()
    {
        var approver = await PersonAsync(Role.Approver);
        var id = await ApprovedAsync("Bài có hạn");
        await Host.Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<ScheduleWithdrawal>().ExecuteAsync(id, null, At("2098-07-01T01:00:00Z"), Actor.CommandLine, Cancellation);
        var page = await approver.GetAsync("/desk/calendar?date=2098-07-01");
        await approver.SubmitAsync(MoveForm(page, "withdraw"), Typed(("At", "2098-07-09T08:00")));
        Assert.Equal("08:00|Hẹn gỡ|Bài có hạn", Assert.Single(EntriesOf(await approver.GetAsync("/desk/calendar?date=2098-07-01"), "2098-07-09")));
    }

    [Fact]
    public async Task A_move_that_cannot_be_is_refused_with_the_reason_and_changes_nothing()
    {
        var approver = await PersonAsync(Role.Approver);
        var id = await ScheduledAsync("Bài đứng yên", "2098-08-05T01:00:00Z", "2098-08-20T01:00:00Z");
        var page = await approver.GetAsync("/desk/calendar?date=2098-08-05");
        var form = MoveForm(page, "publish");
        foreach (var (at, reason) in new[] { ("2001-01-01T08:00", "tương lai"), ("2098-08-21T08:00", "Giờ gỡ phải sau giờ đăng"), ("mai", "Hãy chọn ngày, giờ mới"), ("", "Hãy chọn ngày, giờ mới") })
        {
            var answer = await approver.SubmitAsync(form, Typed(("At", at)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(reason, answer.Notice, StringComparison.Ordinal);
            Assert.Single(EntriesOf(answer, "2098-08-05"));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await approver.SubmitAsync(form, Typed(("At", "2098-08-06T08:00"), ("Kind", "Burn")))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await approver.SubmitAsync(form, Typed(("At", "2098-08-06T08:00"), ("Id", $"{Guid.Empty}")))).Status);

        await approver.SubmitAsync(form, Typed(("At", "2098-08-06T08:00")));
        var late = await approver.SubmitAsync(form, Typed(("At", "2098-08-07T08:00")));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("08:00|Hẹn đăng|Bài đứng yên", Assert.Single(EntriesOf(late, "2098-08-06")));

        await Host.Services.GetRequiredService<CancelSchedule>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        await using var db = OpenDatabase();
        var version = (await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).Version;
        var gone = await approver.SubmitAsync(form, Typed(("At", "2098-08-08T08:00"), ("Version", $"{version}")));
        Assert.Contains("không còn giờ hẹn này", gone.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_without_the_forms_token_is_refused()
    {
        var approver = await PersonAsync(Role.Approver);
        var id = await ScheduledAsync("Bài bị nhắm tới", "2098-09-05T01:00:00Z");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/calendar?handler=Move");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Id"] = $"{id}", ["Version"] = "4", ["Kind"] = "Publish", ["At"] = "2098-09-06T08:00" });
        Assert.Equal(HttpStatusCode.BadRequest, (await approver.SendAsync(request)).Status);
        Assert.Single(EntriesOf(await approver.GetAsync("/desk/calendar?date=2098-09-05"), "2098-09-05"));
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static IHtmlFormElement MoveForm(DeskAnswer page, string kind) => page.Form($".entry.{kind} form");

    private static List<string> EntriesOf(DeskAnswer page, string day) =>
    [
        .. page.Page.QuerySelectorAll(".day").Single(d => d.QuerySelector("h2 time")!.GetAttribute("datetime") == day).QuerySelectorAll(".entry")
            .Select(e => string.Join('|', e.QuerySelectorAll(".when time, .when .kind, .headline").Select(part => part.TextContent.Trim()))),
    ];

    private async Task<Guid> ScheduledAsync(string headline, string publishAt, string? unpublishAt = null, string? office = null)
    {
        var id = await ApprovedAsync(headline, office);
        await Host.Services.GetRequiredService<ScheduleArticle>()
            .ExecuteAsync(id, null, At(publishAt), unpublishAt is null ? null : At(unpublishAt), Actor.CommandLine, Cancellation);
        return id;
    }

    private async Task<Guid> ApprovedAsync(string headline, string? office = null)
    {
        var services = Host.Services;
        var origin = new ArticleOrigin(Office: office);
        var created = await services.GetRequiredService<CreateArticle>().ExecuteAsync("news", Newsroom.News(headline), origin, Actor.CommandLine, Cancellation);
        await services.GetRequiredService<SubmitArticle>().ExecuteAsync(created.ArticleId, null, Actor.CommandLine, Cancellation);
        await services.GetRequiredService<ApproveArticle>().ExecuteAsync(created.ArticleId, null, null, Actor.CommandLine, Cancellation);
        return created.ArticleId;
    }
}
