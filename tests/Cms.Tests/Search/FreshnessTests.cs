using CommsPortal.Cms.Search;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Search;

public sealed class FreshnessOnSqlite : FreshnessTests<Sqlite>;

public sealed class FreshnessOnPostgres : FreshnessTests<Postgres>;

public abstract class FreshnessTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public void It_is_gentle_unless_set_otherwise()
    {
        var options = Services.GetRequiredService<IOptions<SearchOptions>>().Value;

        Assert.Equal((0.15, 30), (options.FreshnessWeight, options.FreshnessHalfLifeDays));
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.0)]
    public async Task The_setting_decides_whether_a_new_article_gains_over_an_equal_old_one(double weight)
    {
        Services.GetRequiredService<IOptions<SearchOptions>>().Value.FreshnessWeight = weight;
        var old = await Newsroom.PublishNewAsync(Newsroom.News("Trạm quan trắc nước"));
        Time.Advance(TimeSpan.FromDays(300));
        var young = await Newsroom.PublishNewAsync(Newsroom.News("Trạm quan trắc nước"));
        await Services.GetRequiredService<SearchFollower>().ReadCursorAsync(CancellationToken.None);
        Services.GetRequiredService<SearchIndexHost>().TryUse(index => index.Search(new SearchRequest { Query = "trạm quan trắc nước" }), out var found);
        var scores = found!.Hits.ToDictionary(h => h.Id, h => h.Score);

        var gain = scores[young.ToString()] / scores[old.ToString()];
        Assert.Equal(1 + weight, gain, 0.001);
    }
}
