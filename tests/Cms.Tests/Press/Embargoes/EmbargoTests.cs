using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Embargoes;

public sealed class EmbargoOnSqlite : EmbargoTests<Sqlite>;

public sealed class EmbargoOnPostgres : EmbargoTests<Postgres>;

/// <summary>What is given under embargo, from giving to lifting, and that its log is true whatever happens to the article.</summary>
public abstract class EmbargoTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private DateTimeOffset Tomorrow => Time.Now() + TimeSpan.FromDays(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_given_stands_in_the_second_log_and_nowhere_in_public()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Tin đã đăng"));
        var (id, until) = (await ApprovedAsync("Tin sắp đăng"), Tomorrow);
        var outcome = await GiveAsync(id, until);
        Assert.Equal((EditionState.Scheduled, null), (outcome.State, outcome.Sequence));
        await using var db = OpenDatabase();
        var embargo = await db.Embargoes.SingleAsync(Cancellation);
        Assert.Equal((id, 1, until, Newsroom.Approver.Id), (embargo.ArticleId, embargo.Edition, embargo.LiftsAt, embargo.GivenBy));
        var row = await db.EmbargoChanges.SingleAsync(Cancellation);
        Assert.Equal((1L, 1L, ChangeKind.Published, id, (DateTimeOffset?)until, "/tin-tuc/tin-sap-dang"), (row.Sequence, row.After, row.Kind, row.ArticleId, row.EmbargoedUntil, row.Path));
        Assert.Equal(embargo.Hash, row.Hash);
        Assert.False(await db.Changes.AnyAsync(c => c.ArticleId == id, Cancellation));
        Assert.False(await db.LiveArticles.AnyAsync(l => l.ArticleId == id, Cancellation));
        Assert.False(await db.PublishedPaths.AnyAsync(p => p.ArticleId == id, Cancellation));
        Assert.False(await db.Snapshots.AnyAsync(s => s.ArticleId == id, Cancellation));
        Assert.Equal(["schedule", "give-under-embargo"], await AuditAsync(id, 2));
    }

    [Fact]
    public async Task At_its_moment_one_of_two_nodes_lifts_it_once_and_publishes_the_very_document_that_was_given()
    {
        var until = Tomorrow;
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await ApprovedAsync($"Tin {i}"));
            await GiveAsync(ids[i], until);
        }

        var given = await DocumentsAsync();
        await using var other = Build(Time);
        Time.Advance(until - Time.Now() - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, await Scheduler.RunDueAsync(Cancellation));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var done = await Task.WhenAll(
            Task.Run(() => Scheduler.RunDueAsync(Cancellation)), Task.Run(() => other.GetRequiredService<Scheduler>().RunDueAsync(Cancellation)));
        Assert.Equal(5, done.Sum());
        await using var db = OpenDatabase();
        Assert.Empty(await db.Embargoes.ToListAsync(Cancellation));
        foreach (var id in ids)
        {
            var published = await db.Changes.SingleAsync(c => c.ArticleId == id, Cancellation);
            var lifted = await db.EmbargoChanges.SingleAsync(c => c.ArticleId == id && c.Kind == ChangeKind.EmbargoLifted, Cancellation);
            Assert.Equal((published.Sequence, published.Hash, published.Path, null), (lifted.After, lifted.Hash, lifted.Path, lifted.EmbargoedUntil));
            Assert.Equal(given[id], (await db.LiveArticles.SingleAsync(l => l.ArticleId == id, Cancellation)).Json);
            Assert.Equal(["publish", "lift-embargo"], await AuditAsync(id, 2));
        }

        await AssertGaplessAsync(10);
    }

    [Theory]
    [InlineData(false, ChangeKind.Updated)]
    [InlineData(true, ChangeKind.Corrected)]
    public async Task An_update_and_a_correction_of_a_public_article_are_given_as_they_will_be_published(bool correction, string kind)
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin cũ"));
        Time.Advance(TimeSpan.FromHours(1));
        if (correction)
            await Services.GetRequiredService<CorrectArticle>().ExecuteAsync(id, null, "Sai ngày", "Ngày 22", Newsroom.Administrator, Cancellation);
        await Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News("Tin mới"), Newsroom.Administrator, Cancellation);
        await Newsroom.ApproveAsync(id);
        var until = Tomorrow;
        await GiveAsync(id, until);
        var given = await DocumentsAsync();
        await using (var db = OpenDatabase())
        {
            var row = await db.EmbargoChanges.SingleAsync(Cancellation);
            Assert.Equal((kind, 2), (row.Kind, row.Edition));
            Assert.Contains("Tin cũ", SnapshotJson.Read((await db.LiveArticles.SingleAsync(Cancellation)).Json).Headline, StringComparison.Ordinal);
        }

        // A node that was down at the moment does it when it is back, as of that moment.
        Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(7));
        Assert.Equal(1, await Scheduler.RunDueAsync(Cancellation));
        await using var after = OpenDatabase();
        var live = await after.LiveArticles.SingleAsync(Cancellation);
        Assert.Equal(given[id], live.Json);
        Assert.Equal((until, correction ? 1 : 0), (live.Updated, SnapshotJson.Read(live.Json).Corrections.Count));
        Assert.Equal(Time.Now(), (await after.Changes.OrderBy(c => c.Sequence).LastAsync(Cancellation)).At);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("send-back")]
    [InlineData("save")]
    [InlineData("delete")]
    [InlineData("hold")]
    [InlineData("take-back")]
    public async Task Whatever_ends_the_appointment_takes_it_back(string how)
    {
        var id = await ApprovedAsync("Tin");
        await GiveAsync(id, Tomorrow);
        await (how switch
        {
            "cancel" => Services.GetRequiredService<CancelSchedule>().ExecuteAsync(id, null, Newsroom.Approver, Cancellation),
            "send-back" => Services.GetRequiredService<SendBackArticle>().ExecuteAsync(id, null, "Sửa lại", Newsroom.Approver, Cancellation),
            "save" => Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News("Khác"), Newsroom.Writer, Cancellation),
            "delete" => Services.GetRequiredService<DeleteArticle>().ExecuteAsync(id, null, "Thôi", Newsroom.Administrator, Cancellation),
            "hold" => Services.GetRequiredService<HoldScheduledArticle>().ExecuteAsync(id, "Ảnh hết hạn", Cancellation),
            _ => TakeBackAsync(id),
        });
        await using var db = OpenDatabase();
        Assert.Empty(await db.Embargoes.ToListAsync(Cancellation));
        var rows = await db.EmbargoChanges.OrderBy(c => c.Sequence).ToListAsync(Cancellation);
        Assert.Equal([ChangeKind.Published, ChangeKind.Withdrawn], rows.Select(r => r.Kind));
        Assert.Null(rows[1].EmbargoedUntil);
        Assert.Equal(how == "take-back" ? EditionState.Scheduled : how is "cancel" or "hold" ? EditionState.Approved : how == "delete" ? EditionState.Scheduled : EditionState.Draft,
            (await db.Articles.SingleAsync(Cancellation)).State);
        Assert.Equal(how == "take-back" ? "take-back-embargo" : "end-embargo", (await AuditAsync(id, 1)).Single());
        Time.Advance(TimeSpan.FromDays(2));
        await Scheduler.RunDueAsync(Cancellation);
        await AssertGaplessAsync(2);
    }

    [Fact]
    public async Task Withdrawing_the_public_article_takes_back_the_update_that_waits()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin cũ"));
        await Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News("Tin mới"), Newsroom.Administrator, Cancellation);
        await Newsroom.ApproveAsync(id);
        await GiveAsync(id, Tomorrow);
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Sai sự thật", Newsroom.Approver, Cancellation);
        await using var db = OpenDatabase();
        Assert.Empty(await db.Embargoes.ToListAsync(Cancellation));
        var last = await db.EmbargoChanges.OrderBy(c => c.Sequence).LastAsync(Cancellation);
        Assert.Equal((ChangeKind.Withdrawn, 2L), (last.Kind, last.After));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_time_is_told_with_the_new_moment(bool byGivingAgain)
    {
        var (id, later) = (await ApprovedAsync("Tin"), Tomorrow + TimeSpan.FromHours(3));
        await GiveAsync(id, Tomorrow);
        if (byGivingAgain)
            await GiveAsync(id, later);
        else
            await Services.GetRequiredService<ScheduleArticle>().ExecuteAsync(id, null, later, null, Newsroom.Approver, Cancellation);
        await using var db = OpenDatabase();
        var embargo = await db.Embargoes.SingleAsync(Cancellation);
        Assert.Equal((later, later), (embargo.LiftsAt, SnapshotJson.Read(embargo.Json).Published));
        var rows = await db.EmbargoChanges.OrderBy(c => c.Sequence).ToListAsync(Cancellation);
        Assert.Equal([(ChangeKind.Published, later - TimeSpan.FromHours(3)), (ChangeKind.Updated, later)], rows.Select(r => (r.Kind, r.EmbargoedUntil!.Value)));
        Assert.Equal(["schedule", "move-embargo"], await AuditAsync(id, 2));
    }

    [Fact]
    public async Task Publishing_by_hand_before_the_moment_lifts_it_too()
    {
        var id = await ApprovedAsync("Tin");
        await GiveAsync(id, Tomorrow);
        Time.Advance(TimeSpan.FromHours(1));
        await Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, Newsroom.Approver, Cancellation);
        await using var db = OpenDatabase();
        Assert.Empty(await db.Embargoes.ToListAsync(Cancellation));
        Assert.Equal(Time.Now(), (await db.LiveArticles.SingleAsync(Cancellation)).Published);
        Assert.Equal([ChangeKind.Published, ChangeKind.EmbargoLifted], await db.EmbargoChanges.OrderBy(c => c.Sequence).Select(c => c.Kind).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Only_an_approved_text_is_given_and_only_by_whoever_may_publish_and_only_for_a_time_ahead()
    {
        var draft = await Newsroom.DraftAsync(Newsroom.News("Nháp"));
        var id = await ApprovedAsync("Tin");
        Assert.Equal(ProblemCode.TransitionNotAllowed, (await Assert.ThrowsAsync<EditorialException>(() => GiveAsync(draft, Tomorrow))).Code);
        Assert.Equal(ProblemCode.Forbidden, (await Assert.ThrowsAsync<EditorialException>(() => GiveAsync(id, Tomorrow, Newsroom.Editor))).Code);
        Assert.Equal(ProblemCode.InvalidContent, (await Assert.ThrowsAsync<EditorialException>(() => GiveAsync(id, Time.Now()))).Code);
        Assert.Equal(ProblemCode.TransitionNotAllowed, (await Assert.ThrowsAsync<EditorialException>(() => TakeBackAsync(id))).Code);
        await GiveAsync(id, Tomorrow);
        Assert.Equal(
            ProblemCode.Forbidden,
            (await Assert.ThrowsAsync<EditorialException>(() => Services.GetRequiredService<TakeBackEmbargo>().ExecuteAsync(id, null, Newsroom.Editor, Cancellation))).Code);
        await AssertGaplessAsync(1);
    }

    [Fact]
    public async Task The_scheduler_waits_to_the_very_moment_that_is_next()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(500), await Scheduler.UntilNextAsync(Cancellation));
        await GiveAsync(await ApprovedAsync("Tin"), Time.Now() + TimeSpan.FromMilliseconds(10_237));
        Assert.Equal(TimeSpan.FromMilliseconds(500), await Scheduler.UntilNextAsync(Cancellation));
        Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromMilliseconds(237), await Scheduler.UntilNextAsync(Cancellation));
    }

    private Scheduler Scheduler => Services.GetRequiredService<Scheduler>();

    private async Task<Guid> ApprovedAsync(string headline, Action<News>? change = null)
    {
        var id = await Newsroom.DraftAsync(Newsroom.News(headline, change));
        await Newsroom.ApproveAsync(id);
        return id;
    }

    private Task<EditorialOutcome> GiveAsync(Guid id, DateTimeOffset until, Actor? actor = null) =>
        Services.GetRequiredService<GiveUnderEmbargo>().ExecuteAsync(id, null, until, actor ?? Newsroom.Approver, Cancellation);

    private Task<EditorialOutcome> TakeBackAsync(Guid id) =>
        Services.GetRequiredService<TakeBackEmbargo>().ExecuteAsync(id, null, Newsroom.Approver, Cancellation);

    private async Task<Dictionary<Guid, byte[]>> DocumentsAsync()
    {
        await using var db = OpenDatabase();
        return await db.Embargoes.ToDictionaryAsync(e => e.ArticleId, e => e.Json, Cancellation);
    }

    private async Task<List<string>> AuditAsync(Guid id, int last)
    {
        await using var db = OpenDatabase();
        var actions = await db.AuditEntries.Where(a => a.ArticleId == id).OrderByDescending(a => a.Sequence).Take(last).Select(a => a.Action).ToListAsync(Cancellation);
        actions.Reverse();
        return actions;
    }

    private async Task AssertGaplessAsync(int count)
    {
        await using var db = OpenDatabase();
        var rows = await db.EmbargoChanges.OrderBy(c => c.Sequence).Select(c => new { c.Sequence, c.After }).ToListAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, count).Select(n => (long)n), rows.Select(r => r.Sequence));
        Assert.Equal(rows.Select(r => r.After).Order(), rows.Select(r => r.After));
    }
}
