using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Approvals;

public sealed class StandInsOnSqlite : StandInTests<Sqlite>;

public sealed class StandInsOnPostgres : StandInTests<Postgres>;

/// <summary>Giving work to people, and deciding in the place of an absent colleague.</summary>
public abstract class StandInTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private NameStandIn Name => Services.GetRequiredService<NameStandIn>();

    private ApproveArticle Approve => Services.GetRequiredService<ApproveArticle>();

    private SubmitArticle Submit => Services.GetRequiredService<SubmitArticle>();

    private AssignArticle Assign => Services.GetRequiredService<AssignArticle>();

    private DateOnly Today => Absences.Today(Time);

    [Fact]
    public async Task A_stand_in_decides_in_the_colleagues_place_on_the_days_named_and_no_others()
    {
        var (lead, other) = (await AddAsync("Hạnh", Role.Approver), await AddAsync("Hoa", Role.Editor));
        await Name.ExecuteAsync(other.Id!.Value, Today.AddDays(1), Today.AddDays(2), lead, CancellationToken.None);
        var id = await InReviewAsync(Newsroom.Writer);
        await RefusedAsync(ProblemCode.Forbidden, id, await AgainAsync(other));
        Time.Advance(TimeSpan.FromDays(1));
        var standIn = await AgainAsync(other);
        Assert.Equal("Hạnh", Assert.Single(standIn.StandsInFor).Name);
        Assert.Equal(id, Assert.Single((await WorkAsync(standIn)).Turns).Id);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(id, null, null, standIn, CancellationToken.None)).State);
        await using var db = OpenDatabase();
        var step = await db.ReviewSteps.SingleAsync(s => s.ArticleId == id);
        Assert.Equal(("Hoa", "Hạnh"), (step.ApprovedByName, step.ApprovedForName));
        Assert.Equal("thay mặt Hạnh", (await db.AuditEntries.SingleAsync(e => e.ArticleId == id && e.Action == "approve")).Reason);
        Time.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await AgainAsync(other)).StandsInFor);
    }

    [Fact]
    public async Task Four_eyes_hold_for_the_stand_in_and_for_the_absent_colleague()
    {
        var (lead, other) = (await AddAsync("Hạnh", Role.Approver), await AddAsync("Hoa", Role.Editor));
        await Name.ExecuteAsync(other.Id!.Value, Today, Today, lead, CancellationToken.None);
        var standIn = await AgainAsync(other);
        var message = await RefusedAsync(ProblemCode.FourEyes, await InReviewAsync(lead), standIn);
        Assert.Contains("thay mặt Hạnh", message, StringComparison.Ordinal);
        await RefusedAsync(ProblemCode.FourEyes, await InReviewAsync(standIn), standIn);

        await Services.GetRequiredService<ChangeApprovalChain>().ExecuteAsync(
            "news", "", [new("Biên tập", [Role.Editor]), new("Duyệt", [Role.Approver])], 0, Newsroom.Administrator, CancellationToken.None);
        var id = await InReviewAsync(Newsroom.Writer);
        await Approve.ExecuteAsync(id, null, null, standIn, CancellationToken.None);
        Assert.Contains("mỗi người chỉ duyệt một bước", await RefusedAsync(ProblemCode.FourEyes, id, standIn), StringComparison.Ordinal);
        Assert.Empty((await WorkAsync(standIn)).Turns);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(id, null, null, lead, CancellationToken.None)).State);
    }

    [Fact]
    public async Task Without_the_second_factor_that_deciding_needs_nobody_decides_in_a_colleagues_place()
    {
        Services.GetRequiredService<IOptions<PortalOptions>>().Value.SecondFactor = SecondFactorPolicy.Required;
        var (lead, other) = (await AddAsync("Hạnh", Role.Approver), await AddAsync("Hoa", Role.Editor));
        await Name.ExecuteAsync(other.Id!.Value, Today, Today, lead, CancellationToken.None);
        Assert.Empty((await AtTheDeskAsync(other)).StandsInFor);
        await RefusedAsync(ProblemCode.Forbidden, await InReviewAsync(Newsroom.Writer), await AtTheDeskAsync(other));
        await using var db = OpenDatabase();
        await db.Users.Where(u => u.Id == other.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.TwoFactorEnabled, true));
        Assert.Equal("Hạnh", Assert.Single((await AtTheDeskAsync(other)).StandsInFor).Name);
    }

    [Fact]
    public async Task A_stand_in_of_somebody_who_was_locked_out_or_who_ended_it_has_nothing()
    {
        var (lead, other) = (await AddAsync("Hạnh", Role.Approver), await AddAsync("Hoa", Role.Editor));
        await Name.ExecuteAsync(other.Id!.Value, Today, Today.AddDays(3), lead, CancellationToken.None);
        Assert.Single((await AgainAsync(other)).StandsInFor);
        await using var db = OpenDatabase();
        await db.Users.Where(u => u.Id == lead.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Empty((await AgainAsync(other)).StandsInFor);
        await db.Users.Where(u => u.Id == lead.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null));
        var absence = await db.Absences.SingleAsync();
        await Assert.ThrowsAsync<EditorialException>(() => Name.EndAsync(absence.Id, other, CancellationToken.None));
        await Name.EndAsync(absence.Id, lead, CancellationToken.None);
        Assert.Empty((await AgainAsync(other)).StandsInFor);
        Assert.Equal(["stand-in", "stand-in-end"], await db.AuditEntries.Where(e => e.Action.StartsWith("stand-in")).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
    }

    [Theory]
    [InlineData(-1, 1, "ngày đầu từ hôm nay")]
    [InlineData(2, 1, "ngày cuối không trước")]
    [InlineData(0, 400, "nhiều nhất 366 ngày")]
    public async Task The_days_of_an_absence_lie_ahead_and_end(int first, int last, string says)
    {
        var (lead, other) = (await AddAsync("Hạnh", Role.Approver), await AddAsync("Hoa", Role.Editor));
        var refused = await Assert.ThrowsAsync<EditorialException>(
            () => Name.ExecuteAsync(other.Id!.Value, Today.AddDays(first), Today.AddDays(last), lead, CancellationToken.None));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_stands_in_for_themselves_nor_two_people_at_once()
    {
        var (lead, other) = (await AddAsync("Hạnh", Role.Approver), await AddAsync("Hoa", Role.Editor));
        await Assert.ThrowsAsync<EditorialException>(() => Name.ExecuteAsync(lead.Id!.Value, Today, Today, lead, CancellationToken.None));
        await Name.ExecuteAsync(other.Id!.Value, Today, Today.AddDays(2), lead, CancellationToken.None);
        await Assert.ThrowsAsync<EditorialException>(() => Name.ExecuteAsync(other.Id!.Value, Today.AddDays(2), Today.AddDays(3), lead, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_given_to_somebody_stands_in_their_work_may_be_written_by_them_and_is_done_when_it_is_public()
    {
        var (editor, author, lead) = (await AddAsync("Minh", Role.Editor), await AddAsync("Lan", Role.Author), await AddAsync("Hạnh", Role.Approver));
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin được giao"));
        var save = Services.GetRequiredService<SaveArticle>();
        await Assert.ThrowsAsync<EditorialException>(() => save.ExecuteAsync(id, null, Newsroom.News("Của Lan"), author, CancellationToken.None));
        await Assert.ThrowsAsync<EditorialException>(() => Assign.ExecuteAsync(id, null, author.Id, null, author, CancellationToken.None));
        var due = Time.GetUtcNow() + TimeSpan.FromHours(2);
        await Assign.ExecuteAsync(id, null, author.Id, due, editor, CancellationToken.None);
        var row = Assert.Single((await WorkAsync(author)).Assigned);
        Assert.Equal((id, "Lan", due), (row.Id, row.Assignee, row.DueAt));
        Assert.Empty((await WorkAsync(editor)).Overdue);
        await save.ExecuteAsync(id, null, Newsroom.News("Của Lan"), author, CancellationToken.None);
        Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(id, Assert.Single((await WorkAsync(editor)).Overdue).Id);
        Assert.Equal(id, Assert.Single((await WorkAsync(author)).Overdue).Id);
        await Submit.ExecuteAsync(id, null, author, CancellationToken.None);
        await Approve.ExecuteAsync(id, null, null, lead, CancellationToken.None);
        await Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, lead, CancellationToken.None);
        Assert.Empty((await WorkAsync(author)).Assigned);
        Assert.Empty((await WorkAsync(editor)).Overdue);
    }

    [Fact]
    public async Task Work_is_given_to_those_who_can_do_it_with_a_time_that_lies_ahead()
    {
        var (editor, reporter) = (await AddAsync("Minh", Role.Editor), await AddAsync("Số", Role.StatisticsReporter));
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin được giao"));
        foreach (var nobody in new[] { reporter.Id!.Value, Guid.CreateVersion7(Time.GetUtcNow()) })
            await Assert.ThrowsAsync<EditorialException>(() => Assign.ExecuteAsync(id, null, nobody, null, editor, CancellationToken.None));
        await Assert.ThrowsAsync<EditorialException>(() => Assign.ExecuteAsync(id, null, null, Time.GetUtcNow(), editor, CancellationToken.None));
    }

    private async Task<Guid> InReviewAsync(Actor writer)
    {
        var created = await Services.GetRequiredService<CreateArticle>().ExecuteAsync("news", Newsroom.News("Tin mới"), new ArticleOrigin(), writer, CancellationToken.None);
        await Submit.ExecuteAsync(created.ArticleId, null, writer, CancellationToken.None);
        return created.ArticleId;
    }

    private async Task<string> RefusedAsync(string code, Guid id, Actor actor)
    {
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Approve.ExecuteAsync(id, null, null, actor, CancellationToken.None));
        Assert.Equal(code, refused.Code);
        return refused.Message;
    }

    private async Task<MyWorkLists> WorkAsync(Actor actor)
    {
        await using var db = OpenDatabase();
        using var headlines = new HeadlineFinder(Services.GetRequiredService<IDbContextFactory<CommsPortal.Cms.Storage.PortalDbContext>>());
        return await new MyWork(db, new ArticleList(db, headlines), Time).ReadAsync(actor, CancellationToken.None);
    }

    private async Task<Actor> AddAsync(string name, string role)
    {
        var user = new PortalUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), UserName = name, Email = $"{role}-{name.Length}-{Random.Shared.Next()}@example.vn", DisplayName = name };
        await using var db = OpenDatabase();
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync() });
        await db.SaveChangesAsync();
        return await AgainAsync(Actor.Of(user.Id, name, [role], []));
    }

    private async Task<Actor> AtTheDeskAsync(Actor actor)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CurrentActor>().FindAbsentAsync(actor.Id!.Value, CancellationToken.None))!;
    }

    // As the next request would see the person.
    private async Task<Actor> AgainAsync(Actor actor)
    {
        await using var db = OpenDatabase();
        return actor with { StandsInFor = await Absences.StandsInForAsync(db, actor.Id!.Value, Time, CancellationToken.None) };
    }
}
