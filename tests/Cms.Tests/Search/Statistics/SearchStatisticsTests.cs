using CommsPortal.Cms.Search;
using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Search.Statistics;

public sealed class SearchStatisticsOnSqlite : SearchStatisticsTests<Sqlite>;

public sealed class SearchStatisticsOnPostgres : SearchStatisticsTests<Postgres>;

public abstract class SearchStatisticsTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private SearchStatistics Statistics => Services.GetRequiredService<SearchStatistics>();

    private SearchOptions Settings => Services.GetRequiredService<IOptions<SearchOptions>>().Value;

    [Fact]
    public async Task Counts_of_all_nodes_come_together_and_outlive_them()
    {
        Count(Statistics, "một cửa", 3, total: 7);
        Count(Statistics, "xe bay", 2, total: 0);
        await Statistics.WriteAsync(CancellationToken.None);
        await using (var node = Build(Time))
        {
            var other = node.GetRequiredService<SearchStatistics>();
            Count(other, "Một Cửa", 4, total: 7);
            Count(other, "xe bay", 3, total: 0);
            await other.WriteAsync(CancellationToken.None);
        }

        await Statistics.WriteAsync(CancellationToken.None);
        var report = await ReportAsync(days: 1);
        Assert.Equal((12, 5), (report.Asked, report.Fruitless));
        Assert.Equal([new QueryCount("một cửa", 7, 0), new QueryCount("xe bay", 5, 5)], report.Popular);
        Assert.Equal([new QueryCount("xe bay", 5, 5)], report.WithoutResult);
    }

    [Fact]
    public async Task Nodes_that_write_at_the_same_time_lose_nothing()
    {
        await using var node = Build(Time);
        var all = new[] { Statistics, node.GetRequiredService<SearchStatistics>() };
        for (var round = 0; round < 5; round++)
        {
            foreach (var each in all)
            {
                for (var i = 0; i < 20; i++)
                    Count(each, $"từ khóa {i}", 1, total: 1);
            }

            await Task.WhenAll(all.Select(each => Task.Run(() => each.WriteAsync(CancellationToken.None))));
        }

        Assert.All((await ReportAsync(days: 1)).Popular, count => Assert.Equal(10, count.Asked));
        Assert.Equal(200, (await ReportAsync(days: 1)).Asked);
    }

    [Theory]
    [InlineData("0903 123 456")]
    [InlineData("079123456789")]
    [InlineData("lan.nguyen@example.vn")]
    public async Task What_looks_like_somebodys_own_is_never_written(string query)
    {
        Count(Statistics, query, 10, total: 0);
        await Statistics.WriteAsync(CancellationToken.None);
        await using var db = OpenDatabase();

        Assert.Equal(0, await db.SearchCounts.CountAsync());
    }

    [Fact]
    public async Task A_period_holds_its_days_and_rare_queries_are_not_named()
    {
        Count(Statistics, "hôm qua", 5, total: 1);
        await Statistics.WriteAsync(CancellationToken.None);
        Time.Advance(TimeSpan.FromDays(1));
        Count(Statistics, "hôm nay", 5, total: 1);
        Count(Statistics, "hiếm", 4, total: 0);
        await Statistics.WriteAsync(CancellationToken.None);

        Assert.Equal(["hôm nay"], (await ReportAsync(days: 1)).Popular.Select(c => c.Query));
        Assert.Equal(["hôm nay", "hôm qua"], (await ReportAsync(days: 2)).Popular.Select(c => c.Query));
        Assert.Empty((await ReportAsync(days: 2)).WithoutResult);
        Assert.Equal(9, (await ReportAsync(days: 1)).Asked);
    }

    [Fact]
    public async Task A_day_keeps_its_most_asked_queries_and_old_days_are_forgotten()
    {
        (Settings.StatisticsQueriesPerDay, Settings.StatisticsDays) = (100, 3);
        for (var i = 0; i < 150; i++)
            Count(Statistics, $"từ {(char)('a' + (i / 26))} {(char)('a' + (i % 26))}", i < 50 ? 1 : 2, total: 1);
        await Statistics.WriteAsync(CancellationToken.None);
        await using (var db = OpenDatabase())
        {
            Assert.Equal(100, await db.SearchCounts.CountAsync());
            Assert.Equal(2, await db.SearchCounts.MinAsync(c => c.Asked));
        }

        Time.Advance(TimeSpan.FromDays(2));
        await Statistics.WriteAsync(CancellationToken.None);
        Assert.Equal(200, (await ReportAsync(days: 3)).Asked);
        Time.Advance(TimeSpan.FromDays(1));
        await Statistics.WriteAsync(CancellationToken.None);
        await using var after = OpenDatabase();
        Assert.Equal(0, await after.SearchCounts.CountAsync());
    }

    [Fact]
    public async Task Switched_off_nothing_is_counted_and_what_was_is_deleted()
    {
        Count(Statistics, "một cửa", 5, total: 1);
        await Statistics.WriteAsync(CancellationToken.None);
        Settings.StatisticsDays = 0;
        Count(Statistics, "một cửa", 5, total: 1);
        await Statistics.WriteAsync(CancellationToken.None);
        await using var db = OpenDatabase();

        Assert.Equal(0, await db.SearchCounts.CountAsync());
    }

    [Fact]
    public async Task What_was_counted_since_the_last_writing_is_written_when_the_node_stops()
    {
        using var writer = ActivatorUtilities.CreateInstance<SearchStatisticsWriter>(Services);
        Count(Statistics, "một cửa", 1, total: 1);
        await writer.StartAsync(CancellationToken.None);
        while ((await ReportAsync(days: 1)).Asked == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Count(Statistics, "một cửa", 5, total: 1);
        await writer.StopAsync(CancellationToken.None);

        Assert.Equal(6, (await ReportAsync(days: 1)).Asked);
    }

    [Fact]
    public async Task A_popular_query_is_suggested_in_the_words_of_an_article_and_only_then()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Sở Y tế mở bệnh án điện tử"));
        await Services.GetRequiredService<SearchFollower>().ReadCursorAsync(CancellationToken.None);
        Count(Statistics, "benh an dien tu", 9, total: 1);
        Count(Statistics, "Bệnh án điện tử", 6, total: 1);
        Count(Statistics, "bệnh viện bị kiện vì bệnh án", 20, total: 1);
        Count(Statistics, "sở y tế", 4, total: 1);
        await Statistics.WriteAsync(CancellationToken.None);
        var popular = Services.GetRequiredService<PopularQueries>();
        await popular.LoadAsync(CancellationToken.None);

        Assert.Equal(["bệnh án điện tử"], popular.Offered);
        Services.GetRequiredService<SearchIndexHost>().TryUse(index => index.Suggest(new SuggestRequest("benh a")), out var suggestions);
        Assert.Contains(suggestions!, s => s is { Kind: SuggestionKind.Query, Text.Text: "bệnh án điện tử" });
    }

    private static void Count(SearchStatistics statistics, string query, int times, int total)
    {
        for (var i = 0; i < times; i++)
            statistics.Count(query, total);
    }

    private async Task<SearchReport> ReportAsync(int days)
    {
        await using var db = OpenDatabase();
        var from = Clock.DayOf(Time.GetUtcNow()).AddDays(1 - days);
        return await SearchReport.ReadAsync(db, from, Settings.StatisticsMinimum, 50, CancellationToken.None);
    }
}
