using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Search;

public sealed class SearchFollowerOnSqlite : SearchFollowerTests<Sqlite>;

public sealed class SearchFollowerOnPostgres : SearchFollowerTests<Postgres>;

/// <summary>The follower without its runner, so that a test decides what it has read.</summary>
public abstract class SearchFollowerTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private SearchFollower Follower => Services.GetRequiredService<SearchFollower>();

    private SearchIndexHost Index => Services.GetRequiredService<SearchIndexHost>();

    [Fact]
    public async Task An_empty_index_is_built_from_what_is_public()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Một"));
        await WithdrawAsync(await Newsroom.PublishNewAsync(Newsroom.News("Hai")));

        Assert.Equal(3, await Follower.ReadCursorAsync(CancellationToken.None));
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task Changes_handled_again_change_nothing()
    {
        await Follower.ReadCursorAsync(CancellationToken.None);
        await Newsroom.PublishNewAsync(Newsroom.News("Một"));
        await Newsroom.PublishNewAsync(Newsroom.News("Hai"));
        var changes = await ChangesAsync();
        await Follower.HandleAsync(changes, CancellationToken.None);
        await Follower.HandleAsync(changes, CancellationToken.None);
        await Follower.HandleAsync(changes[..1], CancellationToken.None);

        Assert.Equal(2, Count());
        Assert.Equal(2, await Follower.ReadCursorAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_gap_before_the_changes_is_read_from_the_log()
    {
        await Follower.ReadCursorAsync(CancellationToken.None);
        await Newsroom.PublishNewAsync(Newsroom.News("Một"));
        await Newsroom.PublishNewAsync(Newsroom.News("Hai"));
        await Follower.HandleAsync((await ChangesAsync())[1..], CancellationToken.None);

        Assert.Equal(2, Count());
    }

    [Fact]
    public async Task A_damaged_index_is_kept_aside_and_built_anew()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Một"));
        await Follower.ReadCursorAsync(CancellationToken.None);
        Index.Close();
        foreach (var file in Directory.GetFiles(Options.PathOf("search"), "*", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, "không phải chỉ mục");

        Assert.Equal(1, await Follower.ReadCursorAsync(CancellationToken.None));
        Assert.Equal(1, Count());
        Assert.Single(Directory.GetDirectories(Options.DataDirectory, "search.damaged-*"));
    }

    [Fact]
    public async Task An_index_ahead_of_the_log_belongs_to_another_database_and_is_built_anew()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Một"));
        await Follower.ReadCursorAsync(CancellationToken.None);
        Index.TryUse(index => { index.Put(new SearchDocument { Id = "lạ" }); index.Commit(99); return true; }, out _);

        Assert.Equal(1, await Follower.ReadCursorAsync(CancellationToken.None));
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task A_rebuild_reports_how_far_it_is()
    {
        for (var i = 0; i < 3; i++)
            await Newsroom.PublishNewAsync(Newsroom.News($"Tin {i}"));
        var reports = new List<int>();

        Assert.Equal(3, await Services.GetRequiredService<RebuildSearchIndex>().ExecuteAsync(new Immediately(reports.Add), CancellationToken.None));
        Assert.Equal([3], reports);
    }

    [Fact]
    public async Task Rebuilds_asked_for_at_the_same_time_follow_one_another()
    {
        for (var i = 0; i < 20; i++)
            await Newsroom.PublishNewAsync(Newsroom.News($"Tin {i}"));
        var rebuild = Services.GetRequiredService<RebuildSearchIndex>();

        var counts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => rebuild.ExecuteAsync(null, CancellationToken.None))));

        Assert.All(counts, count => Assert.Equal(20, count));
        Assert.Equal(20, Count());
    }

    private int Count() => Index.TryUse(index => index.Count, out var count) ? count : -1;

    private async Task<List<ChangeRow>> ChangesAsync()
    {
        await using var db = OpenDatabase();
        return await ChangeLog.ReadAsync(db, 0, 100, CancellationToken.None);
    }

    private Task<EditorialOutcome> WithdrawAsync(Guid id) =>
        Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Sai", Newsroom.Approver, CancellationToken.None);

    private sealed class Immediately(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
