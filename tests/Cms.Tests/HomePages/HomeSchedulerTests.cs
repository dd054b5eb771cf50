using CommsPortal.Cms.HomePages;
using CommsPortal.Cms.HomePages.Scheduling;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.HomePages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.HomePages;

public sealed class HomeSchedulerOnSqlite : HomeSchedulerTests<Sqlite>;

public sealed class HomeSchedulerOnPostgres : HomeSchedulerTests<Postgres>;

/// <summary>A front page that was appointed is there from its hour on, once, whatever number of nodes look at the clock.</summary>
public abstract class HomeSchedulerTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private HomeScheduler Scheduler => Services.GetRequiredService<HomeScheduler>();

    [Fact]
    public async Task A_front_page_is_there_from_its_hour_on_and_the_one_before_comes_back_at_its_end()
    {
        await SaveAsync("Thường", 0);
        await AppointAsync("Ngày hội", 1, 3);
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal("Ngày hội", await ShownAsync());
        await using (var db = OpenDatabase())
            Assert.Equal(["home:vi"], (await db.Changes.OrderByDescending(c => c.Sequence).FirstAsync()).Tags);
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal("Thường", await ShownAsync());
        Assert.Empty((await ScheduleAsync()).Entries);
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_somebody_changes_meanwhile_is_not_taken_back()
    {
        await AppointAsync("Ngày hội", 1, 2);
        Time.Advance(TimeSpan.FromHours(1));
        await Scheduler.RunDueAsync(CancellationToken.None);
        await SaveAsync("Tin nóng", 1);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal("Tin nóng", await ShownAsync());
        Assert.Empty((await ScheduleAsync()).Entries);
    }

    [Fact]
    public async Task One_appointment_within_another_gives_back_what_it_interrupted_and_that_ends_at_its_own_hour()
    {
        await SaveAsync("Thường", 0);
        await AppointAsync("Cả ngày", 1, 10);
        await AppointAsync("Một giờ", 3, 4);
        var seen = new List<string?>();
        foreach (var hours in new[] { 1, 2, 1, 6 })
        {
            Time.Advance(TimeSpan.FromHours(hours));
            await Scheduler.RunDueAsync(CancellationToken.None);
            seen.Add(await ShownAsync());
        }

        Assert.Equal(["Cả ngày", "Một giờ", "Cả ngày", "Thường"], seen);
    }

    [Fact]
    public async Task After_an_outage_only_what_still_holds_is_shown()
    {
        await AppointAsync("Đã qua hẳn", 1, 2);
        await AppointAsync("Còn dùng", 3, null);
        Time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(1, await Scheduler.RunDueAsync(CancellationToken.None));
        Assert.Equal("Còn dùng", await ShownAsync());
        Assert.Empty((await ScheduleAsync()).Entries);
    }

    [Fact]
    public async Task Two_nodes_put_it_up_once()
    {
        await AppointAsync("Ngày hội", 1, null);
        Time.Advance(TimeSpan.FromHours(1));
        await using var other = Build(Time);
        var done = await Task.WhenAll(
            Task.Run(() => Scheduler.RunDueAsync(CancellationToken.None)),
            Task.Run(() => other.GetRequiredService<HomeScheduler>().RunDueAsync(CancellationToken.None)));
        Assert.Equal(1, done.Sum());
        await using var db = OpenDatabase();
        Assert.Equal(1, await db.Revisions.CountAsync(r => r.Subject == RevisionSubject.Home));
    }

    [Fact]
    public async Task An_appointment_that_cannot_be_is_refused_and_one_that_is_taken_back_never_begins()
    {
        await Assert.ThrowsAsync<EditorialException>(() => AppointAsync("Đã qua", -1, null));
        await Assert.ThrowsAsync<EditorialException>(() => AppointAsync("Ngược", 3, 2));
        await Assert.ThrowsAsync<EditorialException>(() => AppointAsync("Quá xa", 24 * 400, null));
        await AppointAsync("Bỏ", 1, null);
        await Assert.ThrowsAsync<EditorialException>(() => AppointAsync("Trùng giờ", 1, null));
        await using (var scope = Services.CreateAsyncScope())
        {
            var appointments = scope.ServiceProvider.GetRequiredService<HomeAppointments>();
            await Assert.ThrowsAsync<EditorialException>(async () =>
                await appointments.CancelAsync("vi", (await ScheduleAsync()).Entries[0].Id, Newsroom.Writer, CancellationToken.None));
            await appointments.CancelAsync("vi", (await ScheduleAsync()).Entries[0].Id, Newsroom.Editor, CancellationToken.None);
        }

        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await Scheduler.RunDueAsync(CancellationToken.None));
    }

    private static HomeComposition Named(string name) => new() { Blocks = [new HomeSetting { Kind = HomeBlockKind.Notice, Heading = name, Text = "Lời" }] };

    private Task<bool> SaveAsync(string name, int seen) => Services.GetRequiredService<OfficeDocuments>()
        .SaveAsync(RevisionSubject.Home, "vi", Named(name), seen, Newsroom.Editor, Permission.ComposeHome, null, CancellationToken.None);

    private async Task AppointAsync(string name, int from, int? until)
    {
        await using var scope = Services.CreateAsyncScope();
        var now = Time.Now();
        await scope.ServiceProvider.GetRequiredService<HomeAppointments>()
            .AddAsync("vi", Named(name), now.AddHours(from), until is { } hours ? now.AddHours(hours) : null, null, Newsroom.Editor, CancellationToken.None);
    }

    private async Task<string?> ShownAsync()
    {
        await using var db = OpenDatabase();
        var (composition, _) = await OfficeDocuments.ReadAsync<HomeComposition>(db, RevisionSubject.Home, "vi", CancellationToken.None);
        return composition.Blocks[0].Heading;
    }

    private async Task<HomeSchedule> ScheduleAsync()
    {
        await using var db = OpenDatabase();
        return (await OfficeDocuments.ReadAsync<HomeSchedule>(db, RevisionSubject.HomeSchedule, "vi", CancellationToken.None)).Document;
    }
}
