using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Search;

public sealed class DeskScopeOnSqlite : DeskScopeTests<Sqlite>;

public sealed class DeskScopeOnPostgres : DeskScopeTests<Postgres>;

/// <summary>
/// Who finds what, as a table. Letters: c contributor, a author, e editor, v approver, p press officer, A administrator. An article of
/// one's own is found by its writer as long as it is not deleted.
/// </summary>
public abstract class DeskScopeTests<TDatabase> : DeskIndexTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string All = "caevpsA";

    /// <summary>State of somebody else's article, and who finds it.</summary>
    private static readonly Dictionary<string, string> Table = new()
    {
        ["draft"] = "evpA",
        ["review"] = "evpA",
        ["approved"] = "evpA",
        ["scheduled"] = "evpA",
        ["published"] = All,
        ["published, next edition in work"] = All,
        ["withdrawn"] = "evpA",
        ["deleted"] = "",
    };

    private readonly Dictionary<Guid, (string State, string? Office, Guid? Writer)> articles = [];

    [Fact]
    public async Task Each_role_finds_what_the_table_says_and_nothing_else_by_search_count_and_list()
    {
        var people = All.Zip(Role.All).Select((r, n) => (Letter: r.First, Actor: Newsroom.Person((byte)(20 + n), r.Second, r.Second))).ToList();
        foreach (var state in Table.Keys)
        {
            await WriteAsync(state, null, Newsroom.Person(99, "Người khác", Role.Administrator));
            foreach (var (_, actor) in people)
                await WriteAsync(state, null, actor with { Permissions = RolePermissions.Of(Role.Administrator) });
        }

        foreach (var (letter, actor) in people)
        {
            await SeesAsync(actor, articles.Where(a => a.Value.State != "deleted" && (a.Value.Writer == actor.Id || Table[a.Value.State].Contains(letter))).Select(a => a.Key));
        }
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Author)]
    [InlineData(Role.Administrator)]
    public async Task Whoever_works_for_some_offices_finds_their_articles_those_of_none_and_what_is_public(string role)
    {
        var other = Newsroom.Person(99, "Người khác", Role.Administrator);
        var person = Newsroom.Person(20, role, role) with { Organisations = ["so-y-te", "so-giao-thong"] };
        foreach (var state in new[] { "draft", "published", "withdrawn" })
        {
            foreach (var office in new[] { null, "so-y-te", "so-giao-thong", "so-tai-chinh" })
            {
                await WriteAsync(state, office, other);
                await WriteAsync(state, office, person with { Permissions = other.Permissions, Organisations = [] });
            }
        }

        await SeesAsync(person, articles.Where(a => a.Value.State == "published"
            || (a.Value.Office != "so-tai-chinh" && (a.Value.Writer == person.Id || role != Role.Author))).Select(a => a.Key));
    }

    [Fact]
    public async Task What_the_index_still_shows_is_not_shown_to_whoever_may_not_see_it_any_more()
    {
        await WriteAsync("published", null, Newsroom.Person(99, "Người khác", Role.Administrator));
        var id = articles.Keys.Single();
        var author = Newsroom.Person(20, "Lan", Role.Author);
        await SeesAsync(author, [id]);
        // As if it had become somebody's draft without the index knowing.
        await using var db = OpenDatabase();
        await db.Articles.ExecuteUpdateAsync(s => s.SetProperty(a => a.PublicEdition, (int?)null));

        Assert.Empty((await ReadAsync(db, new ArticleFilter { Text = "Bài" }, author)).Rows);
    }

    [Fact]
    public async Task No_word_of_a_draft_is_proposed_to_whoever_may_not_see_it()
    {
        await WriteAsync("draft", null, Newsroom.Person(99, "Người khác", Role.Administrator), "Sáp nhập phường Bồ Đề");
        await FollowAsync();
        await using var db = OpenDatabase();
        var asked = new ArticleFilter { Text = "sap nhap phuong bo deg" };
        var (author, editor) = (await ReadAsync(db, asked, Newsroom.Person(20, "Lan", Role.Author)), await ReadAsync(db, asked, Newsroom.Editor));

        Assert.NotEmpty(editor.Rows);
        Assert.Equal((0, null, null), (author.Rows.Count, author.Searched!.SearchedInstead, author.Searched.DidYouMean));
        Assert.All(author.Searched.Counts.Values, Assert.Empty);
    }

    private async Task SeesAsync(Actor actor, IEnumerable<Guid> expected)
    {
        await FollowAsync();
        var wanted = expected.Order().ToList();
        await using var db = OpenDatabase();
        Assert.Equal(wanted, (await db.Articles.VisibleTo(actor).Select(a => a.Id).ToListAsync()).Order());
        foreach (var text in new[] { "", "bai viet" })
        {
            var found = await AllAsync(db, new ArticleFilter { Text = text }, actor);
            Assert.Equal(wanted, found.Select(r => r.Id).Order());
        }

        var counts = (await ReadAsync(db, new ArticleFilter(), actor)).Searched!;
        Assert.Equal(wanted.Count, counts.Total);
        Assert.Equal(wanted.GroupBy(id => StateOf(articles[id].State)).Select(g => (g.Key, g.Count())).Order(),
            counts.Counts[DeskFacet.State].Select(c => (Enum.Parse<EditionState>(c.Value), c.Count)).Order());
    }

    private async Task<List<ArticleRow>> AllAsync(PortalDbContext db, ArticleFilter filter, Actor actor)
    {
        var rows = new List<ArticleRow>();
        while (true)
        {
            var page = await ReadAsync(db, filter, actor);
            Assert.NotNull(page.Searched);
            rows.AddRange(page.Rows);
            if (page.Next is null)
                return rows;
            filter = filter with { After = page.Next };
        }
    }

    private async Task<ArticlePage> ReadAsync(PortalDbContext db, ArticleFilter filter, Actor actor)
    {
        using var headlines = new HeadlineFinder(Services.GetRequiredService<IDbContextFactory<PortalDbContext>>());
        return await new ArticleSearch(Index, Follower, new ArticleList(db, headlines), db).ReadAsync(filter, actor, CancellationToken.None);
    }

    private static EditionState StateOf(string state) => state switch
    {
        "draft" or "published, next edition in work" => EditionState.Draft,
        "review" => EditionState.InReview,
        _ => Enum.Parse<EditionState>(state, ignoreCase: true),
    };

    private async Task WriteAsync(string state, string? office, Actor writer, string headline = "Bài viết")
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        var origin = new ArticleOrigin(Office: office);
        var id = (await Verb<CreateArticle>().ExecuteAsync("news", Newsroom.News(headline), origin, writer, CancellationToken.None)).ArticleId;
        articles[id] = (state, office, writer.Id);
        if (state is not ("draft" or "deleted"))
            await Verb<SubmitArticle>().ExecuteAsync(id, null, Actor.CommandLine, CancellationToken.None);
        if (state is not ("draft" or "deleted" or "review"))
            await Verb<ApproveArticle>().ExecuteAsync(id, null, null, Actor.CommandLine, CancellationToken.None);
        if (state == "scheduled")
            await Verb<ScheduleArticle>().ExecuteAsync(id, null, Time.GetUtcNow().AddYears(1), null, Actor.CommandLine, CancellationToken.None);
        if (state.StartsWith("published", StringComparison.Ordinal) || state == "withdrawn")
            await Verb<PublishArticle>().ExecuteAsync(id, null, Actor.CommandLine, CancellationToken.None);
        if (state.EndsWith("in work", StringComparison.Ordinal))
            await Verb<SaveArticle>().ExecuteAsync(id, null, Newsroom.News(headline + " tiếp"), Actor.CommandLine, CancellationToken.None);
        if (state == "withdrawn")
            await Verb<WithdrawArticle>().ExecuteAsync(id, null, "Nhầm", Actor.CommandLine, CancellationToken.None);
        if (state == "deleted")
            await Verb<DeleteArticle>().ExecuteAsync(id, null, "Bỏ", Actor.CommandLine, CancellationToken.None);
    }

    private TVerb Verb<TVerb>()
        where TVerb : notnull => Services.GetRequiredService<TVerb>();
}
