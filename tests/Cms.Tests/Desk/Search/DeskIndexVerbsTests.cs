using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Search;

public sealed class DeskIndexVerbsOnSqlite : DeskIndexVerbsTests<Sqlite>;

public sealed class DeskIndexVerbsOnPostgres : DeskIndexVerbsTests<Postgres>;

/// <summary>Whatever is done to an article, the desk finds it as it is then.</summary>
public abstract class DeskIndexVerbsTests<TDatabase> : DeskIndexTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly Actor Chief = Newsroom.Administrator;

    private readonly HashSet<Type> done = [];

    [Fact]
    public async Task Every_verb_of_the_newsroom_is_followed()
    {
        var id = (await Verb<CreateArticle>().ExecuteAsync("news", Newsroom.News("Một"), new ArticleOrigin(), Chief, CancellationToken.None)).ArticleId;
        await SeesAsync(id, "Một", EditionState.Draft);
        await DoAsync<SaveArticle>(id, "Hai", EditionState.Draft, v => v.ExecuteAsync(id, null, Newsroom.News("Hai"), Chief, CancellationToken.None));
        await DoAsync<CommentOnArticle>(id, "Hai", EditionState.Draft, v => v.ExecuteAsync(id, "Xem lại", Chief, CancellationToken.None));
        await DoAsync<SubmitArticle>(id, "Hai", EditionState.InReview, v => v.ExecuteAsync(id, null, Chief, CancellationToken.None));
        await DoAsync<SendBackArticle>(id, "Hai", EditionState.Draft, v => v.ExecuteAsync(id, null, "Sửa lại", Newsroom.Approver, CancellationToken.None));
        await DoAsync<SubmitArticle>(id, "Hai", EditionState.InReview, v => v.ExecuteAsync(id, null, Chief, CancellationToken.None));
        await DoAsync<ApproveArticle>(id, "Hai", EditionState.Approved, v => v.ExecuteAsync(id, null, null, Newsroom.Approver, CancellationToken.None));
        await DoAsync<ScheduleArticle>(id, "Hai", EditionState.Scheduled, v => v.ExecuteAsync(id, null, Time.GetUtcNow().AddDays(1), null, Chief, CancellationToken.None));
        await DoAsync<CancelSchedule>(id, "Hai", EditionState.Approved, v => v.ExecuteAsync(id, null, Chief, CancellationToken.None));
        await DoAsync<ScheduleArticle>(id, "Hai", EditionState.Scheduled, v => v.ExecuteAsync(id, null, Time.GetUtcNow().AddDays(1), null, Chief, CancellationToken.None));
        await DoAsync<HoldScheduledArticle>(id, "Hai", EditionState.Approved, v => v.ExecuteAsync(id, "Ảnh hết hạn", CancellationToken.None));
        await DoAsync<PublishArticle>(id, "Hai", EditionState.Published, v => v.ExecuteAsync(id, null, Chief, CancellationToken.None));
        await DoAsync<ScheduleWithdrawal>(id, "Hai", EditionState.Published, v => v.ExecuteAsync(id, null, Time.GetUtcNow().AddDays(1), Chief, CancellationToken.None));
        await DoAsync<SaveArticle>(id, "Ba", EditionState.Draft, v => v.ExecuteAsync(id, null, Newsroom.News("Ba"), Chief, CancellationToken.None));
        await DoAsync<RestoreEdition>(id, "Hai", EditionState.Draft, v => v.ExecuteAsync(id, null, 1, Chief, CancellationToken.None));
        await DoAsync<CorrectArticle>(id, "Hai", EditionState.Draft, v => v.ExecuteAsync(id, null, "Sai", "Đúng", Chief, CancellationToken.None));
        await DoAsync<WithdrawArticle>(id, "Hai", EditionState.Draft, v => v.ExecuteAsync(id, null, "Nhầm", Chief, CancellationToken.None));
        await Verb<DeleteArticle>().ExecuteAsync(id, null, "Bỏ", Chief, CancellationToken.None);
        await FollowAsync();
        Assert.Empty(Find(""));
        await DoAsync<RecoverArticle>(id, "Hai", EditionState.Draft, v => v.ExecuteAsync(id, null, Chief, CancellationToken.None));

        Assert.Equal(VerbsOfTheNewsroom(), done.OrderBy(t => t.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_withdrawn_article_is_found_as_withdrawn()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Bài đăng nhầm"));
        await DoAsync<WithdrawArticle>(id, "Bài đăng nhầm", EditionState.Withdrawn, v => v.ExecuteAsync(id, null, "Nhầm", Chief, CancellationToken.None));
    }

    [Fact]
    public async Task What_a_schedule_publishes_is_followed()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin hẹn giờ"));
        await Newsroom.ApproveAsync(id);
        await Verb<ScheduleArticle>().ExecuteAsync(id, null, Time.GetUtcNow().AddHours(1), null, Chief, CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(2));
        await Services.GetRequiredService<Cms.Scheduling.Scheduler>().RunDueAsync(CancellationToken.None);
        await SeesAsync(id, "Tin hẹn giờ", EditionState.Published);
    }

    [Fact]
    public async Task Saving_the_same_text_changes_nothing_at_all()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Một"));
        var before = await ArticleAsync(id);
        Time.Advance(TimeSpan.FromMinutes(1));
        var outcome = await Verb<SaveArticle>().ExecuteAsync(id, before.Version, Newsroom.News("Một"), Chief, CancellationToken.None);
        var after = await ArticleAsync(id);

        Assert.Equal((before.Version, before.Version, before.UpdatedAt), (outcome.Version, after.Version, after.UpdatedAt));
    }

    [Fact]
    public async Task A_change_that_nobody_notes_is_refused()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Một"));
        var transactions = Services.GetRequiredService<EditorialTransactions>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => transactions.RunAsync(
            id, null, Chief, (work, _) => { work.Article.Headline = "Lén"; return Task.CompletedTask; }, CancellationToken.None));
        Assert.Equal("Một", (await ArticleAsync(id)).Headline);
    }

    private TVerb Verb<TVerb>()
        where TVerb : notnull
    {
        done.Add(typeof(TVerb));
        return Services.GetRequiredService<TVerb>();
    }

    private async Task DoAsync<TVerb>(Guid id, string headline, EditionState state, Func<TVerb, Task<EditorialOutcome>> act)
        where TVerb : notnull
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        await act(Verb<TVerb>());
        await SeesAsync(id, headline, state);
    }

    private async Task SeesAsync(Guid id, string headline, EditionState state)
    {
        await FollowAsync();
        var request = new SearchRequest { Query = headline, Filters = new Dictionary<string, IReadOnlyList<string>> { [DeskFacet.State] = [state.ToString()] } };
        var hit = Assert.Single(Ask(request).Hits);
        Assert.Equal((id.ToString(), headline, (await ArticleAsync(id)).UpdatedAt), (hit.Id, hit.Headline.Text, hit.Date));
    }

    private static IEnumerable<Type> VerbsOfTheNewsroom() => typeof(SaveArticle).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(SaveArticle).Namespace && t.GetMethod("ExecuteAsync")?.ReturnType == typeof(Task<EditorialOutcome>))
        .OrderBy(t => t.Name, StringComparer.Ordinal);
}
