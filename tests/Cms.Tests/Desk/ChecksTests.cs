using System.Net;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class DeskChecksOnSqlite(CmsHost<Sqlite> host) : ChecksTests<Sqlite>(host);

public sealed class DeskChecksOnPostgres(CmsHost<Postgres> host) : ChecksTests<Postgres>(host);

/// <summary>The checks before publication as people meet them, by forms alone.</summary>
public abstract class ChecksTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private const string Vague = "Xem [tại đây](/tin-tuc).";
    private const string Card = "Số thẻ 4111 1111 1111 1111.";

    [Fact]
    public async Task What_is_found_stands_beside_the_form_by_gravity_and_leads_to_its_field()
    {
        var writer = await PersonAsync(Role.Author);
        var id = await WriteAsync(writer, "Có gì đó sai", body: $"{Vague}\n\n{Card}");
        var page = (await writer.GetAsync($"/desk/articles/{id}/edit")).Page;
        Assert.Equal("1 lỗi phải sửa và 1 cảnh báo cần ghi nhận trước khi đăng.", page.QuerySelector(".checks-summary")!.TextContent);
        Assert.Equal(["findings errors", "findings warnings"], page.QuerySelectorAll("details.findings").Select(d => d.ClassName));
        var jump = page.QuerySelector(".findings.errors a[data-jump]")!;
        Assert.Equal(("#f-body", "33", "19"), (jump.GetAttribute("href"), jump.GetAttribute("data-offset"), jump.GetAttribute("data-length")));
        Assert.NotNull(page.GetElementById("f-body"));
        Assert.DoesNotContain("4111 1111", page.QuerySelector(".checks")!.TextContent, StringComparison.Ordinal);
        // Authors see what is wrong; who answers for it are editors.
        Assert.Null(page.QuerySelector("button[value^='acknowledge:']"));

        var clean = await WriteAsync(writer, "Không có gì sai");
        Assert.Equal("Không có lỗi nào.", (await writer.GetAsync($"/desk/articles/{clean}/edit")).Page.QuerySelector(".checks-summary")!.TextContent);
    }

    [Fact]
    public async Task What_is_being_typed_is_checked_without_being_saved()
    {
        var writer = await PersonAsync(Role.Author);
        var id = await WriteAsync(writer, "Đang viết");
        var form = (await writer.GetAsync($"/desk/articles/{id}/edit")).Form(".article-form");
        form.SetAttribute("action", $"/desk/articles/{id}/edit?handler=Check");
        var panel = await writer.SubmitAsync(form, Typed(("body", Card)));
        Assert.Equal(HttpStatusCode.OK, panel.Status);
        Assert.Equal("1 lỗi phải sửa trước khi đăng.", panel.Page.QuerySelector("[data-checks] .checks-summary")!.TextContent);
        Assert.Null(panel.Page.QuerySelector("form, header"));
        await using var db = OpenDatabase();
        Assert.DoesNotContain("4111", (await db.Editions.SingleAsync(e => e.ArticleId == id, Cancellation)).Content, StringComparison.Ordinal);

        var newForm = (await writer.GetAsync("/desk/articles/new/news")).Form(".article-form");
        newForm.SetAttribute("action", "/desk/articles/new/news?handler=Check");
        Assert.Contains("1 lỗi", (await writer.SubmitAsync(newForm, Typed(("body", Card)))).Page.QuerySelector(".checks-summary")!.TextContent, StringComparison.Ordinal);

        form.QuerySelector("[name='__RequestVerificationToken']")!.Remove();
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.SubmitAsync(form, Typed(("body", Card)))).Status);
        var stranger = await PersonAsync(Role.Contributor);
        var token = (await stranger.GetAsync("/desk")).Form("form[action='/desk/sign-out']");
        token.SetAttribute("action", $"/desk/articles/{id}/edit?handler=Check");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SubmitAsync(token)).Status);
    }

    [Fact]
    public async Task A_refused_publication_shows_what_stands_in_the_way_and_goes_through_once_somebody_answers_for_it()
    {
        var (writer, approver) = (await PersonAsync(Role.Author), await PersonAsync(Role.Approver));
        var id = await WriteAsync(writer, "Cảnh báo", body: Vague);
        await DecideAsync(writer, id, "Submit");
        await DecideAsync(approver, id, "Approve");
        var refused = await DecideAsync(approver, id, "Publish");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("còn 1 cảnh báo chưa ai ghi nhận", refused.Notice, StringComparison.Ordinal);
        Assert.Contains("tại đây", refused.Page.QuerySelector(".findings.warnings")!.TextContent, StringComparison.Ordinal);
        Assert.False((await writer.GetAsync($"/desk/articles/{id}")).Offers("Acknowledge"));

        var done = await approver.SubmitAsync(refused.Verb("Acknowledge"), Typed(("reason", "Trang danh mục, bạn đọc quen.")));
        Assert.Equal($"/desk/articles/{id}#checks", done.Location);
        var page = await approver.GetAsync($"/desk/articles/{id}");
        Assert.Contains("Trang danh mục, bạn đọc quen.", page.Page.QuerySelector(".findings.acknowledged")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Không có lỗi nào cản việc đăng.", page.Text, StringComparison.Ordinal);
        await DecideAsync(approver, id, "Publish");
        Assert.Equal(EditionState.Published, await StateAsync(id));
        var history = (await approver.GetAsync($"/desk/articles/{id}/history")).Text;
        Assert.Contains("Ghi nhận cảnh báo", history, StringComparison.Ordinal);
        Assert.Contains("Trang danh mục, bạn đọc quen.", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_acknowledged_from_within_the_form_and_nothing_typed_is_lost()
    {
        var editor = await PersonAsync(Role.Editor);
        var id = await WriteAsync(editor, "Trong biểu mẫu", body: Vague);
        var page = await editor.GetAsync($"/desk/articles/{id}/edit");
        var button = page.Page.QuerySelector("button[value^='acknowledge:']")!.GetAttribute("value")!;
        var reason = "reason." + button.Split(':')[1];
        var answer = await editor.SubmitAsync(page.Form(".article-form"), Typed(("lead", "Sapo viết thêm mà chưa lưu."), (reason, "Đã xem.")), button);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Sapo viết thêm mà chưa lưu.", answer.ValueOf("lead"));
        Assert.Contains("Đã xem.", answer.Page.QuerySelector(".findings.acknowledged")!.TextContent, StringComparison.Ordinal);
        Assert.Null(answer.Page.QuerySelector("button[value^='acknowledge:']"));

        var again = await editor.SubmitAsync(page.Form(".article-form"), Typed(("body", "Khác hẳn.")), "acknowledge:khong-co");
        Assert.Contains("Hãy lưu bài rồi xem lại", again.Notice, StringComparison.Ordinal);
        Assert.Equal("Khác hẳn.", again.ValueOf("body"));
    }

    [Fact]
    public async Task The_administrator_decides_what_the_checks_mean_and_the_others_do_not()
    {
        var administrator = await PersonAsync(Role.Administrator);
        var page = await administrator.GetAsync("/desk/checks");
        Assert.Equal(18, page.Page.QuerySelectorAll("fieldset.check-setting").Length);
        var saved = await administrator.SubmitAsync(page.Form(".check-settings"), Typed(("severity.heading-order", "Error"), ("option.lead-length", "45")));
        Assert.Equal("/desk/checks", saved.Location);
        var after = await administrator.GetAsync("/desk/checks");
        Assert.Contains("Đã lưu 2 mục.", after.Notice, StringComparison.Ordinal);
        Assert.True(after.Page.QuerySelector("input[name='severity.heading-order'][value='Error']")!.HasAttribute("checked"));
        Assert.Equal("45", after.ValueOf("option.lead-length"));

        // The first page is stale by now.
        var stale = await administrator.SubmitAsync(page.Form(".check-settings"), Typed(("severity.heading-order", "Off")));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.True(stale.Page.QuerySelector("input[name='severity.heading-order'][value='Off']")!.HasAttribute("checked"));
        var wrong = await administrator.SubmitAsync(after.Form(".check-settings"), Typed(("option.lead-length", "dài")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("dài", wrong.ValueOf("option.lead-length"));
        await administrator.SubmitAsync((await administrator.GetAsync("/desk/checks")).Form(".check-settings"), Typed(("severity.heading-order", "Warning"), ("option.lead-length", "60")));

        var approver = await PersonAsync(Role.Approver);
        var token = (await approver.GetAsync("/desk")).Form("form[action='/desk/sign-out']");
        token.SetAttribute("action", "/desk/checks");
        await approver.SubmitAsync(token, Typed(("severity.heading-order", "Off"), ("seen.heading-order", "2")));
        await using var db = OpenDatabase();
        Assert.Equal(Cms.Checks.CheckSeverity.Warning, (await db.CheckSettings.SingleAsync(s => s.Code == "heading-order", Cancellation)).Severity);
        Assert.DoesNotContain("/desk/checks", (await approver.GetAsync("/desk")).Page.QuerySelector("header")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_is_recorded_and_taken_back_at_the_desk_and_those_concerned_find_what_was_held_in_their_work()
    {
        var (writer, approver) = (await PersonAsync(Role.Author), await PersonAsync(Role.Approver));
        var id = await WriteAsync(writer, "Bài có nhân vật");
        var page = await writer.GetAsync($"/desk/articles/{id}/consents");
        await writer.SubmitAsync(page.Form("section form"), Typed(("Person", "Trần Thị Tư"), ("Form", "electronic"), ("GivenOn", "2020-01-05"), ("Evidence", "Thư ngày 5/1")));
        Assert.Contains("Thư ngày 5/1", (await writer.GetAsync($"/desk/articles/{id}/consents")).Text, StringComparison.Ordinal);
        await DecideAsync(writer, id, "Submit");
        await DecideAsync(approver, id, "Approve");
        await AppointAsync(id);
        await writer.SubmitAsync((await writer.GetAsync($"/desk/articles/{id}/consents")).Verb("Withdraw"));
        await PassTimeAsync(id);

        foreach (var person in new[] { writer, approver })
        {
            var work = await person.GetAsync("/desk");
            Assert.Contains("Không đăng được theo giờ hẹn", work.Text, StringComparison.Ordinal);
            Assert.Contains("Trần Thị Tư đã rút lại sự đồng ý", work.Text, StringComparison.Ordinal);
            Assert.Contains("Trần Thị Tư đã rút lại sự đồng ý", (await person.GetAsync($"/desk/articles/{id}")).Page.QuerySelector(".held")!.TextContent, StringComparison.Ordinal);
        }

        var other = await PersonAsync(Role.Author);
        Assert.DoesNotContain("Không đăng được theo giờ hẹn", (await other.GetAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/articles/{id}/consents")).Status);
        await writer.SubmitAsync((await writer.GetAsync($"/desk/articles/{id}/consents")).Verb("Delete"));
        Assert.Contains("Chưa ghi sự đồng ý nào", (await writer.GetAsync($"/desk/articles/{id}/consents")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_public_without_consent_is_on_the_list_of_those_who_may_withdraw_it()
    {
        var approver = await PersonAsync(Role.Approver);
        var id = await WriteAsync(approver, "Đã đăng rồi mới rút lại");
        var (system, services) = (Actor.CommandLine, Host.Services);
        var consent = await services.GetRequiredService<RecordConsent>().ExecuteAsync(id, "Lê Văn Năm", ConsentForm.Written, new DateOnly(2020, 1, 5), null, system, Cancellation);
        await services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, system, Cancellation);
        await services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, system, Cancellation);
        await services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, system, Cancellation);
        Assert.DoesNotContain("Nhân vật rút lại sự đồng ý", (await approver.GetAsync("/desk")).Text, StringComparison.Ordinal);
        await services.GetRequiredService<WithdrawConsent>().ExecuteAsync(id, consent.Id, system, Cancellation);
        Assert.Contains("Nhân vật rút lại sự đồng ý", (await approver.GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    private async Task<EditionState> StateAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return (await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id, Cancellation)).State;
    }

    // Far ahead, so that the host's own scheduler does not take it before the test does.
    private Task<EditorialOutcome> AppointAsync(Guid id) => Host.Services.GetRequiredService<ScheduleArticle>()
        .ExecuteAsync(id, null, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), null, Actor.CommandLine, Cancellation);

    // The host's scheduler does it, whenever it gets to it.
    private async Task PassTimeAsync(Guid id)
    {
        await using (var db = OpenDatabase())
        {
            var past = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
            await db.ScheduledActions.Where(a => a.ArticleId == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.DueAt, past), Cancellation);
        }

        for (var deadline = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(60); await StateAsync(id) == EditionState.Scheduled;)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "The scheduler has not come to it.");
            await Host.Services.GetRequiredService<Scheduler>().RunDueAsync(Cancellation);
        }
    }
}
