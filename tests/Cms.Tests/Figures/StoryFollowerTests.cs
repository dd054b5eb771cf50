using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Figures.Stories;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Columns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Figures;

public sealed class StoryFollowerOnSqlite : StoryFollowerTests<Sqlite>;

public sealed class StoryFollowerOnPostgres : StoryFollowerTests<Postgres>;

public abstract class StoryFollowerTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_story_counts_once_on_its_first_day_and_stays_when_it_is_withdrawn()
    {
        await using (var db = OpenDatabase())
        {
            db.Terms.AddRange(new[] { "xa-hoi-so", "kinh-te-so" }.Select(slug => new Taxonomies.Term { Kind = "pillars", Slug = slug, Name = slug }));
            await db.SaveChangesAsync();
        }

        var day = Clock.DayOf(Time.Now());
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Bài gốc", n => n.Pillars = ["xa-hoi-so", "kinh-te-so"]));
        await FollowAsync();
        Time.Advance(TimeSpan.FromDays(100));
        var translation = await Newsroom.PublishNewAsync(Newsroom.News("Translation"), locale: "en", translationOf: id);
        var signed = new BylineEntry { Author = "Tổ Thời sự", PenName = "Người quan sát" };
        await Newsroom.RepublishAsync(id, Newsroom.News("Bài gốc", n => (n.Pillars, n.Bylines) = (["kinh-te-so"], [signed])));
        await FollowAsync();
        Assert.Equal((day, id, null), await StoryAsync());
        Assert.Equal(["1news", "2kinh-te-so", "3", "4", "5", "6Tổ Thời sự", "7"], await FacetsAsync());

        var withdraw = Services.GetRequiredService<WithdrawArticle>();
        await withdraw.ExecuteAsync(id, null, "Lý do", Newsroom.Approver, CancellationToken.None);
        await FollowAsync();
        Assert.Equal((day, id, null), await StoryAsync());
        var gone = Time.Now();
        await withdraw.ExecuteAsync(translation, null, "Lý do", Newsroom.Approver, CancellationToken.None);
        await FollowAsync();
        Assert.Equal((day, id, gone), await StoryAsync());
        Assert.Equal(7, (await FacetsAsync()).Count);
    }

    [Fact]
    public async Task Two_nodes_that_follow_the_same_changes_count_them_once()
    {
        for (var i = 0; i < 5; i++)
            await Newsroom.PublishNewAsync(Newsroom.News($"Bài {i}"));
        await using var other = Build(Time);
        await using var db = OpenDatabase();
        var changes = await ChangeLog.ReadAsync(db, 0, 100, CancellationToken.None);
        await Task.WhenAll(
            Services.GetRequiredService<StoryFollower>().HandleAsync(changes, CancellationToken.None),
            other.GetRequiredService<StoryFollower>().HandleAsync(changes, CancellationToken.None));
        await Services.GetRequiredService<StoryFollower>().HandleAsync(changes[..2], CancellationToken.None);

        Assert.Equal(5, await db.PublishedStories.CountAsync());
        Assert.Equal(changes[^1].Sequence, await other.GetRequiredService<StoryFollower>().ReadCursorAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Issues_of_a_column_are_in_time_late_or_missed()
    {
        // The clock of tests begins on Saturday, 21 November 2026.
        var cadence = new Cadence("weekly", ["saturday"]);
        await Services.GetRequiredService<DefineColumns>().ExecuteAsync(
            [new ColumnDefinition { Slug = "thu-bay", Name = "Thứ Bảy", Cadence = cadence, Owner = "Tổ 1" }], Actor.CommandLine, CancellationToken.None);
        await IssueAsync(0, "Đúng ngày");
        var late = await IssueAsync(9, "Trễ hai ngày");
        var withdrawn = await IssueAsync(5, "Ra rồi gỡ");
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(withdrawn, null, "Lý do", Newsroom.Approver, CancellationToken.None);
        Time.Advance(TimeSpan.FromDays(7));
        await FollowAsync();

        // Saturday 12 December: the issues of 21 and 28 November and 5 December have appeared, today's may still.
        await using var db = OpenDatabase();
        var figures = new ColumnFigures(db, Services.GetRequiredService<StoryMemory>(), Time);
        var period = new FigurePeriod(new DateOnly(2026, 11, 21), new DateOnly(2026, 12, 31));
        Assert.Equal([3, 2, 1, 0], await RowAsync(figures, period));
        var selection = new FigureSelection(FigureSet.IssuesLate, period, new FigureFilter(FigureDimension.Column, "thu-bay"));
        Assert.Equal(late, Assert.Single(await figures.ArticlesAsync(selection, CancellationToken.None)).Id);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([4, 2, 1, 1], await RowAsync(figures, period));
        Assert.Empty(await figures.ArticlesAsync(selection with { First = new FigureFilter(FigureDimension.Column, "khác") }, CancellationToken.None));
    }

    private async Task<Guid> IssueAsync(int daysLater, string headline)
    {
        Time.Advance(TimeSpan.FromDays(daysLater));
        return await Newsroom.PublishNewAsync(Newsroom.News(headline, n => n.Column = "thu-bay"));
    }

    private static async Task<IEnumerable<long?>> RowAsync(ColumnFigures figures, FigurePeriod period) =>
        ColumnFigures.TableOf(await figures.ReadAsync(period, CancellationToken.None), period).Rows.First(r => r.Key == "thu-bay").Cells.Select(c => c.Number);

    private async Task FollowAsync()
    {
        var follower = Services.GetRequiredService<StoryFollower>();
        await using var db = OpenDatabase();
        var changes = await ChangeLog.ReadAsync(db, await follower.ReadCursorAsync(CancellationToken.None), 1_000, CancellationToken.None);
        await follower.HandleAsync(changes, CancellationToken.None);
    }

    private async Task<(DateOnly Day, Guid Article, DateTimeOffset? Gone)> StoryAsync()
    {
        await using var db = OpenDatabase();
        var story = await db.PublishedStories.SingleAsync();
        return (Clock.DayOf(story.Published), story.ArticleId, story.WithdrawnAt);
    }

    private async Task<List<string>> FacetsAsync()
    {
        await using var db = OpenDatabase();
        return [.. (await db.PublishedStories.SingleAsync()).Facets.Split('\n')];
    }
}
