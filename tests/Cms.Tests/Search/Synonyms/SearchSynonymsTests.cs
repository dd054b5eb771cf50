using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Search.Synonyms;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Search.Synonyms;

public sealed class SearchSynonymsOnSqlite : SearchSynonymsTests<Sqlite>;

public sealed class SearchSynonymsOnPostgres : SearchSynonymsTests<Postgres>;

/// <summary>The follower without its runner, so that a test decides what it has read.</summary>
public abstract class SearchSynonymsTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly TermDefinition Old = new() { Slug = "so-cu", Name = "Sở Bưu chính Viễn thông" };

    private long cursor;

    [Fact]
    public async Task A_unit_is_found_by_the_name_of_its_successor_as_soon_as_the_taxonomy_says_so()
    {
        await FollowAsync(Services);
        await Newsroom.PublishNewAsync(Newsroom.News("Sở Bưu chính Viễn thông mở cổng dữ liệu"));
        await FollowAsync(Services);
        Assert.Equal(0, Find(Services, "TTHTS"));

        await DefineAsync(TaxonomyKind.Organisations, Old, New("TTHTS"));
        await FollowAsync(Services);
        Assert.Equal(1, Find(Services, "TTHTS"));
        Assert.Equal(1, Find(Services, "tthts"));

        await DefineAsync(TaxonomyKind.Organisations, New("BKNS"));
        await FollowAsync(Services);
        Assert.Equal(1, Find(Services, "BKNS"));
        Assert.Equal(0, Find(Services, "TTHTS"));
    }

    [Fact]
    public async Task A_node_that_starts_knows_the_names_and_a_rebuilt_index_keeps_them()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Phường Bàn Cờ có tổ công nghệ số cộng đồng"));
        await DefineAsync(
            TaxonomyKind.Localities,
            new TermDefinition { Slug = "quan-3", Name = "Quận 3" },
            new TermDefinition { Slug = "phuong-ban-co", Name = "Phường Bàn Cờ", Predecessors = ["quan-3"] },
            new TermDefinition { Slug = "phuong-xuan-hoa", Name = "Phường Xuân Hòa", Predecessors = ["quan-3"] });
        Services.GetRequiredService<SearchIndexHost>().Close();
        await using var node = Build(Time);
        await FollowAsync(node);
        foreach (var query in new[] { "Quận 3", "quan 3", "Q3", "Q.3", "P. Bàn Cờ" })
            Assert.Equal(1, Find(node, query));

        await node.GetRequiredService<RebuildSearchIndex>().ExecuteAsync(null, CancellationToken.None);
        Assert.Equal(1, Find(node, "Quận 3"));
    }

    [Fact]
    public async Task What_bears_the_name_itself_ranks_before_what_bears_that_of_a_part()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Phường Bàn Cờ trao nhà tình thương"));
        await Newsroom.PublishNewAsync(Newsroom.News("Quận 3 trao nhà tình thương"));
        await DefineAsync(
            TaxonomyKind.Localities,
            new TermDefinition { Slug = "quan-3", Name = "Quận 3" },
            new TermDefinition { Slug = "phuong-ban-co", Name = "Phường Bàn Cờ", Predecessors = ["quan-3"] },
            new TermDefinition { Slug = "phuong-xuan-hoa", Name = "Phường Xuân Hòa", Predecessors = ["quan-3"] });
        await FollowAsync(Services);

        Assert.Equal(["Quận 3 trao nhà tình thương", "Phường Bàn Cờ trao nhà tình thương"], Headlines("Quận 3"));
        Assert.Equal(["Phường Bàn Cờ trao nhà tình thương", "Quận 3 trao nhà tình thương"], Headlines("phường Bàn Cờ"));
    }

    [Fact]
    public async Task What_the_office_sets_holds_on_every_node_with_the_next_search()
    {
        await Newsroom.PublishNewAsync(Newsroom.News("Xe buýt điện chạy thử"));
        await using var other = Build(Time);
        Services.GetRequiredService<SearchIndexHost>().Close();
        await FollowAsync(other);
        Assert.Equal(0, Find(other, "omnibus"));
        var set = OfficeSynonyms.Read(["omnibus = xe buýt", "  "]);
        var documents = Services.GetRequiredService<OfficeDocuments>();
        Assert.True(await documents.SaveAsync(RevisionSubject.Synonyms, "", set, 0, Newsroom.Editor, Permission.ManageTaxonomies, null, CancellationToken.None));
        await FollowAsync(other);
        Assert.Equal(1, Find(other, "omnibus"));

        Assert.True(await documents.SaveAsync(
            RevisionSubject.Synonyms, "", new OfficeSynonyms(), 1, Newsroom.Editor, Permission.ManageTaxonomies, null, CancellationToken.None));
        await FollowAsync(other);
        Assert.Equal(0, Find(other, "omnibus"));
    }

    private static TermDefinition New(string name) => new() { Slug = "so-moi", Name = name, Predecessors = ["so-cu"] };

    private Task<int> DefineAsync(string kind, params TermDefinition[] terms) =>
        Services.GetRequiredService<DefineTerms>().ExecuteAsync(kind, terms, Newsroom.Administrator, CancellationToken.None);

    /// <summary>Does what the runner does, once.</summary>
    private async Task FollowAsync(IServiceProvider node)
    {
        var follower = node.GetRequiredService<SearchFollower>();
        if (cursor == 0 || !ReferenceEquals(node, Services))
            cursor = await follower.ReadCursorAsync(CancellationToken.None);
        await using var db = OpenDatabase();
        var changes = await ChangeLog.ReadAsync(db, cursor, 100, CancellationToken.None);
        if (changes.Count > 0)
            await follower.HandleAsync(changes, CancellationToken.None);
        cursor = await ChangeLog.HeadAsync(db, CancellationToken.None);
    }

    private static int Find(IServiceProvider node, string query) => Search(node, query).Total;

    private List<string> Headlines(string query) => [.. Search(Services, query).Hits.Select(h => h.Headline.Text)];

    private static SearchResult Search(IServiceProvider node, string query) =>
        node.GetRequiredService<SearchIndexHost>().TryUse(index => index.Search(new SearchRequest { Query = query, Repair = false }), out var found)
            ? found! : throw new InvalidOperationException("The index is closed.");
}
