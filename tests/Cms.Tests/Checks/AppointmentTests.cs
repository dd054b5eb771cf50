using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class AppointmentOnSqlite : AppointmentTests<Sqlite>;

public sealed class AppointmentOnPostgres : AppointmentTests<Postgres>;

/// <summary>What happens at an appointed time when something that the text rests on has changed.</summary>
public abstract class AppointmentTests<TDatabase> : GateTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private Scheduler Scheduler => Services.GetRequiredService<Scheduler>();

    [Fact]
    public async Task A_link_that_died_meanwhile_holds_the_text_back_and_says_why_until_somebody_decides_anew()
    {
        var target = await Newsroom.PublishNewAsync(Newsroom.News("Bài được dẫn"));
        var id = await ApprovedAsync(Text("Hẹn giờ", $"Theo [bài được dẫn](article:{target})."));
        await ScheduleAsync(id);
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(target, null, "Sai", Newsroom.Approver, CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        var held = await EditionAsync(id);
        Assert.Equal((EditionState.Approved, (DateTimeOffset?)null), (held.State, held.PublishAt));
        Assert.Contains("Liên kết nội bộ hỏng", held.HeldBecause, StringComparison.Ordinal);
        Assert.Single(await AuditAsync(id, "hold-schedule"));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Approved, await StateAsync(id));

        await SaveAsync(id, Text("Hẹn giờ", "Không dẫn nữa."));
        Assert.Null((await EditionAsync(id)).HeldBecause);
        await Newsroom.PublishAsync(id);
        Assert.Null((await EditionAsync(id)).HeldBecause);
    }

    [Fact]
    public async Task A_consent_taken_back_holds_the_text_back_and_one_held_text_does_not_hold_up_the_others()
    {
        var id = await ApprovedAsync(Newsroom.News("Có nhân vật"));
        var consent = await Services.GetRequiredService<RecordConsent>()
            .ExecuteAsync(id, "Trần Thị Tư", ConsentForm.Written, new DateOnly(2026, 11, 1), null, Newsroom.Writer, CancellationToken.None);
        var other = await ApprovedAsync(Newsroom.News("Bài khác"));
        await ScheduleAsync(id);
        await ScheduleAsync(other);
        await Services.GetRequiredService<WithdrawConsent>().ExecuteAsync(id, consent.Id, Newsroom.Editor, CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(2, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal((EditionState.Approved, EditionState.Published), (await StateAsync(id), await StateAsync(other)));
        Assert.Contains("rút lại sự đồng ý", (await EditionAsync(id)).HeldBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_like_one_that_was_published_meanwhile_waits_for_somebody_to_answer_for_it()
    {
        var body = string.Join("\n\n", Enumerable.Range(0, 30).Select(p => string.Join(' ', Enumerable.Range(0, 10).Select(w => $"chữ{w} đoạn{p}"))));
        var id = await ApprovedAsync(Text("Hẹn giờ", body));
        await ScheduleAsync(id);
        await Newsroom.PublishNewAsync(Text("Đăng trước", body));
        Time.Advance(TimeSpan.FromHours(2));
        await Scheduler.RunDueAsync(CancellationToken.None);
        Assert.Contains("Trùng với bài đã đăng", (await EditionAsync(id)).HeldBecause, StringComparison.Ordinal);
        await AcknowledgeAllAsync(id);
        await ScheduleAsync(id);
        Assert.Null((await EditionAsync(id)).HeldBecause);
        Time.Advance(TimeSpan.FromHours(2));
        await Scheduler.RunDueAsync(CancellationToken.None);
        Assert.Equal(EditionState.Published, await StateAsync(id));
    }

    [Fact]
    public async Task What_people_have_answered_for_and_what_only_the_rules_changed_does_not_hold_an_appointment()
    {
        var id = await ApprovedAsync(Text("Hẹn giờ", Vague));
        await AcknowledgeAllAsync(id);
        await ScheduleAsync(id);
        await SetAsync("link-text", Cms.Checks.CheckSeverity.Error);
        await using (var db = OpenDatabase())
        {
            db.ExternalLinks.Add(new Cms.Checks.ExternalLinks.ExternalLink
            {
                Key = Cms.Checks.ExternalLinks.ExternalLinkRecord.KeyOf("https://example.vn/"),
                Url = "https://example.vn/",
                CheckedAt = Time.Now(),
                Verdict = Cms.Checks.ExternalLinks.LinkVerdict.Dead,
                Detail = "404",
            });
            await db.SaveChangesAsync();
        }

        Assert.Equal(2, (await ReportAsync(id)).Findings.Count);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Published, await StateAsync(id));
    }
}
