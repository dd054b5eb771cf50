using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Scheduling;

public sealed class SchedulerOnSqlite : SchedulerTests<Sqlite>;

public sealed class SchedulerOnPostgres : SchedulerTests<Postgres>;

public abstract class SchedulerTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private Scheduler Scheduler => Services.GetRequiredService<Scheduler>();

    [Fact]
    public async Task What_is_due_is_published_and_later_withdrawn()
    {
        var id = await ScheduleAsync("Tin", TimeSpan.FromHours(1), TimeSpan.FromHours(2));
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Published, await StateAsync(id));
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Withdrawn, await StateAsync(id));
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Two_nodes_never_publish_the_same_article_twice()
    {
        for (var i = 0; i < 10; i++)
            await ScheduleAsync($"Tin {i}", TimeSpan.FromMinutes(1), null);
        Time.Advance(TimeSpan.FromMinutes(5));
        await using var other = Build(Time);
        var otherScheduler = other.GetRequiredService<Scheduler>();
        var done = await Task.WhenAll(
            Task.Run(() => Scheduler.RunDueAsync(CancellationToken.None)),
            Task.Run(() => otherScheduler.RunDueAsync(CancellationToken.None)));
        Assert.Equal(10, done.Sum());
        await using var db = OpenDatabase();
        Assert.Equal(10, await db.Changes.CountAsync(c => c.Kind == ChangeKind.Published));
    }

    [Fact]
    public async Task One_failure_does_not_stop_the_others_and_is_tried_again()
    {
        var broken = await ScheduleAsync("Hỏng", TimeSpan.FromMinutes(1), null);
        var sound = await ScheduleAsync("Lành", TimeSpan.FromMinutes(2), null);
        await using (var db = OpenDatabase())
            await db.Editions.Where(e => e.ArticleId == broken).ExecuteUpdateAsync(s => s.SetProperty(e => e.ApprovedHash, "x"));
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Published, await StateAsync(sound));
        Assert.Equal(EditionState.Scheduled, await StateAsync(broken));
        await using (var db = OpenDatabase())
        {
            Assert.NotNull((await db.ScheduledActions.SingleAsync(a => a.ArticleId == broken)).LastError);
            await db.Editions.Where(e => e.ArticleId == broken).ExecuteUpdateAsync(s => s.SetProperty(e => e.ApprovedHash, e => e.ContentHash));
        }

        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Published, await StateAsync(broken));
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_ends_neither_the_scheduler_nor_the_others()
    {
        var unreadable = await ScheduleAsync("Hỏng", TimeSpan.FromMinutes(1), null);
        var sound = await ScheduleAsync("Lành", TimeSpan.FromMinutes(2), null);
        await using (var db = OpenDatabase())
            await db.Editions.Where(e => e.ArticleId == unreadable).ExecuteUpdateAsync(s => s.SetProperty(e => e.Content, "{"));
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal((EditionState.Scheduled, EditionState.Published), (await StateAsync(unreadable), await StateAsync(sound)));
    }

    [Fact]
    public async Task A_node_that_died_with_a_claim_is_replaced_when_the_claim_runs_out()
    {
        var id = await ScheduleAsync("Tin", TimeSpan.FromMinutes(1), null);
        Time.Advance(TimeSpan.FromMinutes(2));
        await using (var db = OpenDatabase())
        {
            var until = Time.Now() + TimeSpan.FromSeconds(30);
            await db.ScheduledActions.ExecuteUpdateAsync(s => s.SetProperty(a => a.ClaimedBy, "dead").SetProperty(a => a.ClaimedUntil, until));
        }

        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Published, await StateAsync(id));
    }

    [Fact]
    public async Task A_cancelled_or_changed_text_is_not_published_by_the_clock()
    {
        var id = await ScheduleAsync("Tin", TimeSpan.FromMinutes(1), null);
        await Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News("Khác"), Newsroom.Editor, CancellationToken.None);
        Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal(EditionState.Draft, await StateAsync(id));
    }

    private async Task<Guid> ScheduleAsync(string headline, TimeSpan publishIn, TimeSpan? unpublishIn)
    {
        var id = await Newsroom.DraftAsync(Newsroom.News(headline));
        await Newsroom.ApproveAsync(id);
        await Services.GetRequiredService<ScheduleArticle>().ExecuteAsync(
            id, null, Time.Now() + publishIn, Time.Now() + unpublishIn, Newsroom.Approver, CancellationToken.None);
        return id;
    }

    private async Task<EditionState> StateAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return (await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id)).State;
    }
}
