using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Notices;

public sealed class NoticesOnSqlite : NoticeTests<Sqlite>;

public sealed class NoticesOnPostgres : NoticeTests<Postgres>;

/// <summary>Who is told what, and by which letter.</summary>
public abstract class NoticeTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private Actor writer = null!;
    private Actor editor = null!;
    private Actor lead = null!;

    private NoticeClock Clock => Services.GetRequiredService<NoticeClock>();

    [Fact]
    public async Task Each_verb_tells_those_whom_it_concerns_and_nobody_of_their_own_doing()
    {
        await Services.GetRequiredService<ChangeApprovalChain>().ExecuteAsync(
            "news", "", [new("Biên tập", [Role.Editor]), new("Duyệt", [Role.Approver])], 0, Newsroom.Administrator, CancellationToken.None);
        var id = await DraftAsync();
        await Do<SubmitArticle>(s => s.ExecuteAsync(id, null, writer, CancellationToken.None));
        Assert.Equal([(editor.Name, NoticeKind.Turn)], await NewAsync());
        await Do<SendBackArticle>(s => s.ExecuteAsync(id, null, "Thiếu số liệu", editor, CancellationToken.None));
        Assert.Equal([(writer.Name, NoticeKind.SentBack)], await NewAsync());
        await Do<SubmitArticle>(s => s.ExecuteAsync(id, null, writer, CancellationToken.None));
        await NewAsync();
        await Do<ApproveArticle>(s => s.ExecuteAsync(id, null, null, editor, CancellationToken.None));
        Assert.Equal([(lead.Name, NoticeKind.Turn)], await NewAsync());
        await Do<CommentOnArticle>(s => s.ExecuteAsync(id, $"Xem lại nhé @{editor.Name}", lead, CancellationToken.None));
        Assert.Equal([(writer.Name, NoticeKind.Comment), (editor.Name, NoticeKind.Mention)], await NewAsync());
        await Do<ApproveArticle>(s => s.ExecuteAsync(id, null, null, lead, CancellationToken.None));
        Assert.Equal([(writer.Name, NoticeKind.Approved)], await NewAsync());
        await Do<PublishArticle>(s => s.ExecuteAsync(id, null, lead, CancellationToken.None));
        Assert.Equal([(writer.Name, NoticeKind.Published)], await NewAsync());
        await using var db = OpenDatabase();
        Assert.Contains(await db.Notices.Select(n => n.Text).ToListAsync(), t => t == $"“Tin mới” bị {editor.Name} trả lại: Thiếu số liệu");
    }

    [Fact]
    public async Task A_refused_verb_tells_nobody()
    {
        var id = await DraftAsync();
        await Do<SubmitArticle>(s => s.ExecuteAsync(id, null, writer, CancellationToken.None));
        await NewAsync();
        await Assert.ThrowsAsync<EditorialException>(() => Do<ApproveArticle>(s => s.ExecuteAsync(id, null, null, writer, CancellationToken.None)));
        await Assert.ThrowsAsync<EditorialException>(() => Do<SendBackArticle>(s => s.ExecuteAsync(id, null, "", lead, CancellationToken.None)));
        Assert.Empty(await NewAsync());
    }

    [Fact]
    public async Task Work_that_is_due_and_overdue_is_told_once_each_and_anew_after_another_date()
    {
        var id = await DraftAsync();
        await AssignAsync(id, TimeSpan.FromDays(3));
        Assert.Equal([(writer.Name, NoticeKind.Assigned)], await NewAsync());
        await Clock.RunDueAsync(CancellationToken.None);
        Assert.Empty(await NewAsync());
        Time.Advance(TimeSpan.FromDays(2.5));
        await Clock.RunDueAsync(CancellationToken.None);
        await Clock.RunDueAsync(CancellationToken.None);
        Assert.Equal([(writer.Name, NoticeKind.Due)], await NewAsync());
        Time.Advance(TimeSpan.FromDays(1));
        await Clock.RunDueAsync(CancellationToken.None);
        await Clock.RunDueAsync(CancellationToken.None);
        Assert.Equal([(writer.Name, NoticeKind.Overdue)], await NewAsync());
        await AssignAsync(id, TimeSpan.FromHours(5));
        await Clock.RunDueAsync(CancellationToken.None);
        Assert.Equal([(writer.Name, NoticeKind.Due)], await NewAsync());
    }

    [Fact]
    public async Task Letters_come_at_once_once_a_day_or_never_as_each_person_chose()
    {
        var list = await ChooseAsync(writer, MailChoice.AtOnce);
        await ChooseAsync(lead, MailChoice.None);
        var id = await DraftAsync();
        await Do<CommentOnArticle>(s => s.ExecuteAsync(id, "Câu đầu nên ngắn hơn", editor, CancellationToken.None));
        await using var db = OpenDatabase();
        var letter = Assert.Single(await db.OutgoingMails.AsNoTracking().ToListAsync());
        Assert.Equal(($"{writer.Name}@example.vn", "Góp ý mới"), (letter.Address, letter.Subject));
        Assert.Contains($"/desk/articles/{id}", letter.Text, StringComparison.Ordinal);

        await Do<CommentOnArticle>(s => s.ExecuteAsync(id, "Đã sửa", writer, CancellationToken.None));
        await Do<SubmitArticle>(s => s.ExecuteAsync(id, null, writer, CancellationToken.None));
        Assert.Equal(1, await db.OutgoingMails.CountAsync());
        Time.Advance(TimeSpan.FromDays(1));
        await Clock.RunDueAsync(CancellationToken.None);
        await Clock.RunDueAsync(CancellationToken.None);
        var digest = Assert.Single(await db.OutgoingMails.AsNoTracking().Where(m => m.Id != letter.Id).ToListAsync());
        Assert.Equal(($"{editor.Name}@example.vn", "1 thông báo từ bàn biên tập"), (digest.Address, digest.Subject));
        Assert.Contains("Đã sửa", digest.Text, StringComparison.Ordinal);
        Assert.Equal(1, await list.CountUnreadAsync(lead.Id!.Value, CancellationToken.None));
        await list.MarkReadAsync(lead.Id!.Value, id, CancellationToken.None);
        Assert.Equal(0, await list.CountUnreadAsync(lead.Id!.Value, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_read_is_in_no_letter()
    {
        var id = await DraftAsync();
        await Do<CommentOnArticle>(s => s.ExecuteAsync(id, "Góp ý", editor, CancellationToken.None));
        await using var db = OpenDatabase();
        await new NoticeList(db, Time).MarkReadAsync(writer.Id!.Value, null, CancellationToken.None);
        Time.Advance(TimeSpan.FromDays(1));
        await Clock.RunDueAsync(CancellationToken.None);
        Assert.Empty(await db.OutgoingMails.ToListAsync());
    }

    protected override async Task OnInitializedAsync() =>
        (writer, editor, lead) = (await AddAsync("Lan", Role.Author), await AddAsync("Minh", Role.Editor), await AddAsync("Hanh", Role.Approver));

    private readonly HashSet<Guid> seen = [];

    // Who was told what since the last question, by name.
    private async Task<List<(string Name, NoticeKind Kind)>> NewAsync()
    {
        await using var db = OpenDatabase();
        var rows = await db.Notices.AsNoTracking().Join(db.Users, n => n.PersonId, u => u.Id, (n, u) => new { n.Id, u.DisplayName, n.Kind }).ToListAsync();
        return rows.Where(r => seen.Add(r.Id)).Select(r => (r.DisplayName, r.Kind)).OrderBy(r => r.DisplayName, StringComparer.Ordinal).ToList();
    }

    private async Task Do<TVerb>(Func<TVerb, Task<EditorialOutcome>> verb)
        where TVerb : class => await verb(Services.GetRequiredService<TVerb>());

    private Task AssignAsync(Guid id, TimeSpan from) =>
        Do<AssignArticle>(s => s.ExecuteAsync(id, null, writer.Id, Time.GetUtcNow() + from, editor, CancellationToken.None));

    private async Task<Guid> DraftAsync() => (await Services.GetRequiredService<CreateArticle>()
        .ExecuteAsync("news", Newsroom.News("Tin mới"), new ArticleOrigin(), writer, CancellationToken.None)).ArticleId;

    private async Task<NoticeList> ChooseAsync(Actor person, MailChoice choice)
    {
        var list = new NoticeList(OpenDatabase(), Time);
        await list.ChooseAsync(person.Id!.Value, choice, CancellationToken.None);
        return list;
    }

    private async Task<Actor> AddAsync(string name, string role)
    {
        var user = new PortalUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), UserName = name, Email = $"{name}@example.vn", DisplayName = name };
        await using var db = OpenDatabase();
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync() });
        await db.SaveChangesAsync();
        return Actor.Of(user.Id, name, [role], []);
    }
}
