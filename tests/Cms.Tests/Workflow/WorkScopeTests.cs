using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk.Search;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Workflow;

public sealed class WorkScopeOnSqlite : WorkScopeTests<Sqlite>;

public sealed class WorkScopeOnPostgres : WorkScopeTests<Postgres>;

/// <summary>People whose work is limited to columns and content types.</summary>
public abstract class WorkScopeTests<TDatabase> : DeskIndexTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private readonly Dictionary<string, Guid> articles = [];

    [Theory]
    [InlineData("", "", "news, mine, theirs, theirs-public")]
    [InlineData("mine", "", "news, mine, theirs-public")]
    [InlineData("", "column-article", "mine, theirs, theirs-public")]
    [InlineData("mine", "column-article", "mine, theirs-public")]
    [InlineData("mine", "news", "news, theirs-public")]
    [InlineData("other", "case-study", "theirs-public")]
    public async Task Lists_and_searches_show_what_is_within_the_limits_and_what_is_public(string columns, string types, string seen)
    {
        await WriteAllAsync();
        await FollowAsync();
        var person = Limited(columns, types);
        var wanted = seen.Split(", ").Select(name => articles[name]).Order().ToList();
        await using var db = OpenDatabase();
        Assert.Equal(wanted, (await db.Articles.VisibleTo(person).Select(a => a.Id).ToListAsync()).Order());
        var found = Ask(new SearchRequest { Query = "bai", Limit = SearchRequest.MaxLimit, Filters = DeskScope.FiltersOf(person).ToDictionary(f => f.Name, f => f.Values) });
        Assert.Equal(wanted, found.Hits.Select(h => Guid.Parse(h.Id)).Order());
        var worked = await db.Articles.InScopeOf(person, orPublic: false).Select(a => a.Id).ToListAsync();
        var all = await db.Articles.AsNoTracking().ToListAsync();
        Assert.Equal(all.Where(person.MayWorkOn).Select(a => a.Id).Order(), worked.Order());
    }

    [Theory]
    [InlineData("theirs", "mine", "")]
    [InlineData("theirs-public", "mine", "")]
    [InlineData("mine", "", "news")]
    [InlineData("news", "", "column-article, case-study")]
    public async Task No_verb_is_done_outside_of_the_limits_whatever_the_role(string article, string columns, string types)
    {
        await WriteAllAsync();
        var (id, person, none) = (articles[article], Limited(columns, types), CancellationToken.None);
        var at = TimeProvider.System.GetUtcNow().AddYears(1);
        Func<Task>[] verbs =
        [
            () => Verb<SaveArticle>().ExecuteAsync(id, null, Text("mine"), person, none),
            () => Verb<SubmitArticle>().ExecuteAsync(id, null, person, none),
            () => Verb<CommentOnArticle>().ExecuteAsync(id, "Góp ý", person, none),
            () => Verb<SendBackArticle>().ExecuteAsync(id, null, "Sửa", person, none),
            () => Verb<ApproveArticle>().ExecuteAsync(id, null, null, person, none),
            () => Verb<PublishArticle>().ExecuteAsync(id, null, person, none),
            () => Verb<ScheduleArticle>().ExecuteAsync(id, null, at, null, person, none),
            () => Verb<CancelSchedule>().ExecuteAsync(id, null, person, none),
            () => Verb<ScheduleWithdrawal>().ExecuteAsync(id, null, at, person, none),
            () => Verb<CorrectArticle>().ExecuteAsync(id, null, "Sai", "Đúng", person, none),
            () => Verb<WithdrawArticle>().ExecuteAsync(id, null, "Nhầm", person, none),
            () => Verb<RestoreEdition>().ExecuteAsync(id, null, 1, person, none),
            () => Verb<DeleteArticle>().ExecuteAsync(id, null, "Bỏ", person, none),
        ];
        foreach (var verb in verbs)
            Assert.Equal(ProblemCode.Forbidden, (await Assert.ThrowsAnyAsync<EditorialException>(verb)).Code);
        var stored = await ArticleAsync(id);
        Assert.False(ArticleVerbs.For(stored, (await EditionAsync(id))!, person).Decides);
        Assert.False(AcknowledgeFinding.May(person, stored));
    }

    [Fact]
    public async Task Within_the_limits_work_goes_on_and_nobody_carries_a_text_out_of_them()
    {
        await WriteAllAsync();
        var person = Limited("mine", "column-article");
        var made = await Verb<CreateArticle>().ExecuteAsync("column-article", Text("mine"), new ArticleOrigin(), person, CancellationToken.None);
        Assert.Equal("mine", (await ArticleAsync(made.ArticleId)).Column);
        await Verb<SaveArticle>().ExecuteAsync(articles["mine"], null, Text("mine", "Sửa"), person, CancellationToken.None);
        foreach (var refused in new Func<Task>[]
                 {
                     () => Verb<SaveArticle>().ExecuteAsync(articles["mine"], null, Text("other"), person, CancellationToken.None),
                     () => Verb<CreateArticle>().ExecuteAsync("column-article", Text("other"), new ArticleOrigin(), person, CancellationToken.None),
                     () => Verb<CreateArticle>().ExecuteAsync("news", Newsroom.News("Tin"), new ArticleOrigin(), person, CancellationToken.None),
                 })
            Assert.Equal(ProblemCode.Forbidden, (await Assert.ThrowsAnyAsync<EditorialException>(refused)).Code);
        Assert.Equal("mine", (await ArticleAsync(articles["mine"])).Column);
    }

    private async Task WriteAllAsync()
    {
        await using (var db = OpenDatabase())
        {
            db.Columns.AddRange(new[] { "mine", "other" }.Select(slug => new Column { Slug = slug, Name = slug, Cadence = """{"kind":"weekly","days":["monday"]}""" }));
            await db.SaveChangesAsync();
        }

        var office = Services.GetRequiredService<Newsroom>();
        articles["news"] = await office.DraftAsync(Newsroom.News("Bài tin"));
        articles["mine"] = await office.DraftAsync(Text("mine"), "column-article");
        articles["theirs"] = await office.DraftAsync(Text("other"), "column-article");
        articles["theirs-public"] = await office.PublishNewAsync(Text("other", "đã đăng"), "column-article");
    }

    private static ColumnArticle Text(string column, string more = "nháp") => new()
    {
        Headline = $"Bài của {column} {more}",
        Lead = "Sapo của bài",
        Body = "Nội dung của bài.",
        Column = column,
        Bylines = Newsroom.News("x").Bylines,
    };

    private static Actor Limited(string columns, string types) => Newsroom.Administrator with
    {
        Id = new Guid(77, 0, 0, new byte[8]),
        Columns = columns.Split(", ", StringSplitOptions.RemoveEmptyEntries),
        Types = types.Split(", ", StringSplitOptions.RemoveEmptyEntries),
    };

    private async Task<Articles.Edition?> EditionAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Editions.AsNoTracking().Where(e => e.ArticleId == id).OrderByDescending(e => e.Number).FirstOrDefaultAsync();
    }

    private TVerb Verb<TVerb>()
        where TVerb : notnull => Services.GetRequiredService<TVerb>();
}
