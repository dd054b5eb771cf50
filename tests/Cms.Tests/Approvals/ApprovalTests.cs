using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Approvals;

public sealed class ApprovalsOnSqlite : ApprovalTests<Sqlite>;

public sealed class ApprovalsOnPostgres : ApprovalTests<Postgres>;

/// <summary>Chains of approval: who may take which step, what voids it, and what a change of the chain means.</summary>
public abstract class ApprovalTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const string Own = "so-tttt";
    private const string Other = "so-y-te";

    // Who: number, name, role, organisation ("" for all).
    private static readonly Dictionary<string, Actor> People = new()
    {
        ["writer"] = Of(1, "Lan", Role.Author, Own),
        ["editor"] = Of(2, "Minh", Role.Editor, Own),
        ["editor2"] = Of(3, "Hoa", Role.Editor, Own),
        ["lead"] = Of(4, "Hạnh", Role.Approver, Own),
        ["lead2"] = Of(5, "Dũng", Role.Approver, Own),
        ["otherLead"] = Of(6, "Thảo", Role.Approver, Other),
        ["otherEditor"] = Of(7, "Nam", Role.Editor, Other),
        ["press"] = Of(8, "Phúc", Role.PressOfficer, Own),
        ["admin"] = Of(9, "Sơn", Role.Administrator),
    };

    private static readonly IReadOnlyList<ApprovalStep> EditorThenLead = [new("Biên tập", [Role.Editor]), new("Lãnh đạo duyệt", [Role.Approver])];
    private static readonly IReadOnlyList<ApprovalStep> BothDepartments = [.. EditorThenLead, new("Sở Y tế duyệt", [Role.Approver], Other)];

    private ApproveArticle Approve => Services.GetRequiredService<ApproveArticle>();

    private SubmitArticle Submit => Services.GetRequiredService<SubmitArticle>();

    private SaveArticle Save => Services.GetRequiredService<SaveArticle>();

    [Theory]
    [MemberData(nameof(ApprovalTurns.Table), MemberType = typeof(ApprovalTurns))]
    public async Task A_step_is_taken_by_whose_turn_it_is_and_by_nobody_else(string chain, string before, string who, string refused, string names)
    {
        var id = await InReviewAsync(chain);
        foreach (var earlier in before.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            await Approve.ExecuteAsync(id, null, null, People[earlier], CancellationToken.None);
        if (refused.Length == 0)
        {
            await Approve.ExecuteAsync(id, null, null, People[who], CancellationToken.None);
            return;
        }

        var refusal = await Assert.ThrowsAsync<EditorialException>(() => Approve.ExecuteAsync(id, null, null, People[who], CancellationToken.None));
        Assert.Equal(refused, refusal.Code);
        Assert.Contains(names, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(refusal.Message, m => m is '.');
    }

    [Fact]
    public async Task A_text_is_approved_when_the_last_step_is_taken_and_not_before()
    {
        var id = await InReviewAsync("both");
        Assert.Equal(EditionState.InReview, (await Approve.ExecuteAsync(id, null, "Đã sửa câu chữ", People["editor"], CancellationToken.None)).State);
        Assert.Equal(EditionState.InReview, (await Approve.ExecuteAsync(id, null, null, People["lead"], CancellationToken.None)).State);
        var early = await Assert.ThrowsAsync<EditorialException>(
            () => Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, People["lead"], CancellationToken.None));
        Assert.Equal(ProblemCode.TransitionNotAllowed, early.Code);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(id, null, null, People["otherLead"], CancellationToken.None)).State);
        await using var db = OpenDatabase();
        Assert.Equal(["Minh", "Hạnh", "Thảo"], await db.ReviewSteps.Where(s => s.ArticleId == id).OrderBy(s => s.Number).Select(s => s.ApprovedByName).ToListAsync());
        Assert.Equal(["approve-step", "approve-step", "approve"],
            await db.AuditEntries.Where(e => e.ArticleId == id && e.Action.StartsWith("approve")).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
        var article = await db.Articles.SingleAsync(a => a.Id == id);
        Assert.Equal((null, null), (article.TurnRoles, article.TurnOffice));
    }

    [Fact]
    public async Task A_changed_text_begins_again_with_the_first_step()
    {
        var id = await InReviewAsync("editor-lead");
        await Approve.ExecuteAsync(id, null, null, People["editor"], CancellationToken.None);
        Assert.Equal(EditionState.Draft, (await Save.ExecuteAsync(id, null, Newsroom.News("Tin khác"), People["writer"], CancellationToken.None)).State);
        await Submit.ExecuteAsync(id, null, People["writer"], CancellationToken.None);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Approve.ExecuteAsync(id, null, null, People["lead"], CancellationToken.None));
        Assert.Contains("“Biên tập”", refused.Message, StringComparison.Ordinal);
        await Approve.ExecuteAsync(id, null, null, People["editor"], CancellationToken.None);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(id, null, null, People["lead"], CancellationToken.None)).State);
    }

    [Fact]
    public async Task An_editor_who_mends_the_text_in_review_is_a_writer_of_it()
    {
        var id = await InReviewAsync("editor-lead");
        await Save.ExecuteAsync(id, null, Newsroom.News("Tin đã sửa"), People["editor"], CancellationToken.None);
        await Submit.ExecuteAsync(id, null, People["writer"], CancellationToken.None);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Approve.ExecuteAsync(id, null, null, People["editor"], CancellationToken.None));
        Assert.Equal(ProblemCode.FourEyes, refused.Code);
        Assert.Equal(EditionState.InReview, (await Approve.ExecuteAsync(id, null, null, People["editor2"], CancellationToken.None)).State);
    }

    [Fact]
    public async Task What_is_in_review_keeps_its_steps_when_the_chain_changes()
    {
        var id = await InReviewAsync("editor-lead");
        await Change.ExecuteAsync("news", Own, [new("Chỉ lãnh đạo", [Role.Approver])], 1, People["admin"], CancellationToken.None);
        Assert.Equal(EditionState.InReview, (await Approve.ExecuteAsync(id, null, null, People["editor"], CancellationToken.None)).State);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(id, null, null, People["lead"], CancellationToken.None)).State);
        var next = await DraftAsync(People["writer"]);
        await Submit.ExecuteAsync(next, null, People["writer"], CancellationToken.None);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(next, null, null, People["lead"], CancellationToken.None)).State);
    }

    [Fact]
    public async Task The_nearest_chain_holds()
    {
        await SetAsync("", "", [new("Chung", [Role.Approver])]);
        await SetAsync("", Own, [new("Của đơn vị", [Role.Approver])]);
        await SetAsync("news", "", [new("Của loại", [Role.Approver])]);
        await using var db = OpenDatabase();
        Assert.Equal("Của loại", (await ApprovalChains.ForAsync(db, "news", Own, CancellationToken.None))[0].Title);
        Assert.Equal("Của đơn vị", (await ApprovalChains.ForAsync(db, "page", Own, CancellationToken.None))[0].Title);
        Assert.Equal("Chung", (await ApprovalChains.ForAsync(db, "page", null, CancellationToken.None))[0].Title);
        await SetAsync("news", Own, [new("Đúng cả hai", [Role.Approver])]);
        Assert.Equal("Đúng cả hai", (await ApprovalChains.ForAsync(db, "news", Own, CancellationToken.None))[0].Title);
    }

    [Fact]
    public async Task Only_administrators_change_chains_each_change_is_audited_and_two_at_once_meet()
    {
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Change.ExecuteAsync("news", "", EditorThenLead, 0, People["lead"], CancellationToken.None));
        Assert.Equal(ProblemCode.Forbidden, refused.Code);
        await Change.ExecuteAsync("news", "", EditorThenLead, 0, People["admin"], CancellationToken.None);
        var late = await Assert.ThrowsAsync<EditorialException>(() => Change.ExecuteAsync("news", "", BothDepartments, 0, People["admin"], CancellationToken.None));
        Assert.Equal(ProblemCode.VersionConflict, late.Code);
        await Change.ExecuteAsync("news", "", [], 1, People["admin"], CancellationToken.None);
        await using var db = OpenDatabase();
        Assert.Empty(await db.ApprovalChains.ToListAsync());
        var lines = await db.AuditEntries.Where(e => e.Action == "approval-chain").OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(2, lines.Count);
        Assert.Equal(("news/*", "mặc định ⇒ Biên tập (editor) → Lãnh đạo duyệt (approver)"), (lines[0].Subject, lines[0].Reason));
    }

    [Theory]
    [InlineData("", Role.Editor, "", "đặt tên")]
    [InlineData("Đọc", "", "", "vai trò")]
    [InlineData("Đọc", Role.Author, "", "vai trò")]
    [InlineData("Đọc", Role.Editor, "so-khong-co", "Không có đơn vị")]
    public async Task A_step_has_a_name_a_role_that_reads_and_an_organisation_that_exists(string title, string role, string organisation, string says)
    {
        var step = new ApprovalStep(title, role.Length == 0 ? [] : [role], organisation);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Change.ExecuteAsync("news", "", [step], 0, People["admin"], CancellationToken.None));
        Assert.Equal(ProblemCode.InvalidContent, refused.Code);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    protected override async Task OnInitializedAsync()
    {
        await using var db = OpenDatabase();
        db.Terms.AddRange(
            new Term { Kind = "organisations", Slug = Own, Name = "Sở Thông tin và Truyền thông" },
            new Term { Kind = "organisations", Slug = Other, Name = "Sở Y tế" });
        await db.SaveChangesAsync();
    }

    private ChangeApprovalChain Change => Services.GetRequiredService<ChangeApprovalChain>();

    private static Actor Of(byte number, string name, string role, params string[] organisations) =>
        Actor.Of(new Guid(number, 0, 0, new byte[8]), name, [role], organisations);

    private Task SetAsync(string type, string office, IReadOnlyList<ApprovalStep> steps) =>
        Change.ExecuteAsync(type, office, steps, 0, People["admin"], CancellationToken.None);

    private async Task<Guid> DraftAsync(Actor writer) => (await Services.GetRequiredService<CreateArticle>()
        .ExecuteAsync("news", Newsroom.News("Tin mới"), new ArticleOrigin(Office: Own), writer, CancellationToken.None)).ArticleId;

    private async Task<Guid> InReviewAsync(string chain)
    {
        var steps = chain switch
        {
            "editor-lead" => EditorThenLead,
            "both" => BothDepartments,
            "two-leads" => [new("Duyệt lần một", [Role.Approver]), new("Duyệt lần hai", [Role.Approver])],
            _ => null,
        };
        if (steps is not null)
            await SetAsync("news", Own, steps);
        var writer = People[chain == "written-by-lead" ? "lead" : "writer"];
        var id = await DraftAsync(writer);
        await Submit.ExecuteAsync(id, null, writer, CancellationToken.None);
        return id;
    }
}
