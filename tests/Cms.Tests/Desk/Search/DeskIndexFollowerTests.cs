using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Search;

public sealed class DeskIndexFollowerOnSqlite : DeskIndexFollowerTests<Sqlite>;

public sealed class DeskIndexFollowerOnPostgres : DeskIndexFollowerTests<Postgres>
{
    [Fact]
    public async Task A_text_whose_transaction_began_before_others_and_ended_after_them_is_not_missed()
    {
        await FollowAsync();
        var slow = await Newsroom.DraftAsync(Newsroom.News("Bài lưu chậm"));
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var saving = Services.GetRequiredService<EditorialTransactions>().RunAsync(slow, null, Newsroom.Administrator, async (work, _) =>
        {
            (work.Article.Headline, work.Edition.Content) = ("Bài lưu xong", work.Edition.Content.Replace("Bài lưu chậm", "Bài lưu xong", StringComparison.Ordinal));
            await work.Db.SaveChangesAsync(CancellationToken.None);
            work.Note("save");
            begun.SetResult();
            await goOn.Task;
        }, CancellationToken.None);
        await begun.Task;
        var quick = await Newsroom.DraftAsync(Newsroom.News("Bài lưu nhanh"));
        await FollowAsync();
        Assert.Equal([quick], Find("\"lưu nhanh\""));

        goOn.SetResult();
        await saving;
        await FollowAsync();
        Assert.Equal([slow], Find("\"lưu xong\""));
    }

    [Fact]
    public async Task Each_node_keeps_an_index_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("commsportal-node-").FullName;
        try
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Portal:DataDirectory"] = folder,
                ["Portal:Postgres"] = Options.Postgres,
            }).Build();
            await using var other = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCms(configuration).BuildServiceProvider();
            await FollowAsync();
            await other.GetRequiredService<DeskIndexFollower>().FollowAsync(CancellationToken.None);
            var id = await Newsroom.DraftAsync(Newsroom.News("Viết ở máy này"));

            Assert.True(await other.GetRequiredService<DeskIndexFollower>().PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
            Assert.Equal([id], Find(other.GetRequiredService<DeskIndexHost>(), "viet o may nay"));
            await FollowAsync();
            Assert.Equal([id], Find("viet o may nay"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>What the desk's index knows, whatever happens to it and to the program.</summary>
public abstract class DeskIndexFollowerTests<TDatabase> : DeskIndexTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_search_finds_what_was_saved_before_it()
    {
        await FollowAsync();
        var id = await Newsroom.DraftAsync(Newsroom.News("Trạm y tế số", n => n.Body = "Mỗi trạm có một **bác sĩ** trực tuyến."));
        Assert.True(await Follower.PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None));

        Assert.Equal([id], Find("tram y te so"));
        Assert.Equal([id], Find("bac si truc tuyen"));
        Assert.Equal([id], Find("bác sĩ"));
    }

    [Fact]
    public async Task What_only_a_content_type_has_is_found_too()
    {
        var document = new OfficialDocument { Headline = "Chỉ thị", Number = "17-CT/TU", Issuer = "Thành ủy", Summary = "Về kinh tế ban đêm", Signer = "Trần Văn Bảy" };
        var id = await Newsroom.DraftAsync(document, "official-document");
        await FollowAsync();

        Assert.All(["17-CT/TU", "kinh te ban dem", "tran van bay"], query => Assert.Equal([id], Find(query)));
    }

    [Theory]
    [InlineData("thân bài", ">>>>>", "\"trong cùng\"")]
    [InlineData("\"body\"", "\"bodyOfAnotherVersion\"", "mot hai")]
    public async Task A_text_that_this_program_cannot_render_or_read_is_found_all_the_same(string written, string stored, string query)
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Một hai", n => n.Body = "thân bài trong cùng"));
        stored = stored.Replace(">", new string('>', 100), StringComparison.Ordinal);
        await using (var db = OpenDatabase())
            await db.Editions.ExecuteUpdateAsync(s => s.SetProperty(e => e.Content, e => e.Content.Replace(written, stored)));
        await FollowAsync();
        Assert.Equal([id], Find(query));
    }

    [Fact]
    public async Task The_index_is_not_searched_before_it_is_built()
    {
        await Newsroom.DraftAsync(Newsroom.News("Một"));
        Assert.False(await Follower.PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        await FollowAsync();
        Assert.True(await Follower.PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    [Fact]
    public async Task A_crash_between_the_commit_and_the_index_loses_nothing()
    {
        await FollowAsync();
        await Newsroom.DraftAsync(Newsroom.News("Trước"));
        await FollowAsync();
        var id = await Newsroom.DraftAsync(Newsroom.News("Lưu rồi máy tắt"));
        // The index had got the text but had not committed it; then the program ended.
        Index.TryUse(index => { index.Put(new SearchDocument { Id = id.ToString(), Headline = "dở dang" }); index.Refresh(); return true; }, out _);
        await using var next = Restart();
        await next.GetRequiredService<DeskIndexFollower>().FollowAsync(CancellationToken.None);

        Assert.Equal([id], Find(next.GetRequiredService<DeskIndexHost>(), "may tat"));
        Assert.Empty(Find(next.GetRequiredService<DeskIndexHost>(), "\"dở dang\""));
        Assert.Equal(2, Find(next.GetRequiredService<DeskIndexHost>(), "").Count);
    }

    [Fact]
    public async Task Following_gives_the_same_index_as_building_it()
    {
        await FollowAsync();
        await DefineAsync("Sở Y tế", "Chuyện phố");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(WorkAsync));
        await DefineAsync("Sở Y tế Thành phố", "Chuyện phố phường");
        await FollowAsync();
        var followed = Contents();
        await Services.GetRequiredService<RebuildDeskIndex>().ExecuteAsync(null, CancellationToken.None);

        Assert.Equal(Contents(), followed);
        Assert.Equal(24, Index.TryUse(index => index.Count, out var count) ? count : -1);

        async Task WorkAsync(int person)
        {
            for (var i = 0; i < 8; i++)
            {
                var id = await Newsroom.DraftAsync(Newsroom.News($"Tin {i} của {person}", n => (n.Organisations, n.Column) = (["so-y-te"], "chuyen-pho")));
                await Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News($"Tin mới {i} của {person}", n => n.Organisations = ["so-y-te"]), Newsroom.Editor, CancellationToken.None);
                if (i % 2 == 0)
                    await Newsroom.PublishAsync(id);
                if (i % 4 == 1)
                    await Services.GetRequiredService<DeleteArticle>().ExecuteAsync(id, null, "Bỏ", Newsroom.Administrator, CancellationToken.None);
                await Follower.PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
            }
        }
    }

    [Fact]
    public async Task An_article_is_found_by_the_new_name_of_its_column_and_its_organisation()
    {
        await DefineAsync("Sở Y tế", "Chuyện phố");
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin", n => (n.Organisations, n.Column) = (["so-y-te"], "chuyen-pho")));
        await FollowAsync();
        Assert.All(["so y te", "chuyen pho"], name => Assert.Equal([id], Find(name)));
        await DefineAsync("Ngành sức khỏe", "Góc phố");
        await FollowAsync();

        Assert.All(["nganh suc khoe", "goc pho"], name => Assert.Equal([id], Find(name)));
        Assert.Empty(Find("\"Sở Y tế\""));
    }

    [Fact]
    public async Task A_damaged_index_is_kept_aside_and_built_anew()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Một"));
        await FollowAsync();
        Index.Close();
        foreach (var file in Directory.GetFiles(Options.PathOf("desk-search"), "*", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(file, "không phải chỉ mục");
        await FollowAsync();

        Assert.Equal([id], Find("mot"));
        Assert.Single(Directory.GetDirectories(Options.DataDirectory, "desk-search.damaged-*"));
    }

    [Fact]
    public async Task An_index_that_a_search_found_damaged_is_not_searched_and_built_anew()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Một"));
        await FollowAsync();
        Index.TryUse(index => { index.Delete(id.ToString()); index.Commit(index.Cursor); return true; }, out _);
        Follower.Recover(new IndexCorruptException("tệp", "thử"));
        Assert.False(await Follower.PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        await FollowAsync();

        Assert.True(Follower.IsReady);
        Assert.Equal([id], Find("mot"));
    }

    [Fact]
    public async Task An_index_ahead_of_the_log_belongs_to_another_database_and_is_built_anew()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Một"));
        await FollowAsync();
        Index.TryUse(index => { index.Put(new SearchDocument { Id = Guid.Empty.ToString(), Headline = "lạ" }); index.Commit(99); return true; }, out _);
        Assert.False(await Follower.PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        await FollowAsync();

        Assert.Equal([id], Find(""));
    }

    private async Task DefineAsync(string organisation, string column)
    {
        await Services.GetRequiredService<DefineTerms>().ExecuteAsync(
            TaxonomyKind.Organisations, [new TermDefinition { Slug = "so-y-te", Name = organisation }], Newsroom.Administrator, CancellationToken.None);
        await Services.GetRequiredService<DefineColumns>().ExecuteAsync(
            [new ColumnDefinition { Slug = "chuyen-pho", Name = column, Cadence = new Cadence("monthly", Day: 1) }], Newsroom.Administrator, CancellationToken.None);
    }

    // As a new process does: nothing of the old one is left but its files.
    private ServiceProvider Restart()
    {
        Index.Close();
        return Build(Time);
    }
}
