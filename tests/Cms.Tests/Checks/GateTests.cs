using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class GateOnSqlite : GateTests<Sqlite>;

public sealed class GateOnPostgres : GateTests<Postgres>;

public abstract class GateTests<TDatabase> : GateTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_error_stops_approval_and_after_a_change_of_the_rules_appointment_and_publication_too()
    {
        var bad = await Newsroom.DraftAsync(Text("Lộ số thẻ", Card));
        await Services.GetRequiredService<SubmitArticle>().ExecuteAsync(bad, null, Newsroom.Writer, CancellationToken.None);
        Assert.Equal(["card-number"], await RefusedAsync(Services.GetRequiredService<ApproveArticle>().ExecuteAsync(bad, null, null, Newsroom.Approver, CancellationToken.None)));
        Assert.Equal(EditionState.InReview, await StateAsync(bad));

        var approved = await ApprovedAsync(Text("Chữ liên kết", Vague));
        await SetAsync("link-text", CheckSeverity.Error);
        Assert.Equal(["link-text"], await RefusedAsync(ScheduleAsync(approved)));
        Assert.Equal(["link-text"], await RefusedAsync(PublishAsync(approved)));
        Assert.Equal(EditionState.Approved, await StateAsync(approved));
        await SetAsync("link-text", CheckSeverity.Off, seen: 1);
        Assert.Equal(EditionState.Published, (await PublishAsync(approved)).State);
    }

    [Fact]
    public async Task A_warning_lets_approval_pass_and_stops_appointment_and_publication_until_somebody_answers_for_it()
    {
        var id = await ApprovedAsync(Text("Chữ liên kết", Vague));
        Assert.Equal(["link-text"], await RefusedAsync(ScheduleAsync(id)));
        Assert.Equal(["link-text"], await RefusedAsync(PublishAsync(id)));
        var version = (await RowAsync(id)).Version;
        var open = Assert.Single((await ReportAsync(id)).Open);
        var given = await AcknowledgeAsync(id, open.Fingerprint, "Trang của đối tác đặt tên như thế.");
        Assert.Equal((Newsroom.Editor.Id, "Minh", 1, "link-text"), (given.PersonId, given.PersonName, given.Edition, given.Check));
        Assert.Equal(version, (await RowAsync(id)).Version);
        Assert.Equal(given.Id, (await AcknowledgeAsync(id, open.Fingerprint)).Id);
        Assert.Equal(EditionState.Scheduled, (await ScheduleAsync(id)).State);
        Assert.Equal(EditionState.Published, (await PublishAsync(id)).State);
        Assert.Equal(["Minh: Chữ liên kết không rõ “[tại đây](https://example.vn)”: Trang của đối tác đặt tên như thế."], await AuditAsync(id, "acknowledge-warning"));
        await using var db = OpenDatabase();
        Assert.Null(await AuditLog.FindBreakAsync(db, CancellationToken.None));
    }

    [Fact]
    public async Task An_acknowledgement_holds_while_its_passage_stays_and_never_again_once_it_changed()
    {
        const string Around = "Đoạn đầu.\n\n{0}\n\nĐoạn cuối.";
        string With(string passage, string first = "Đoạn đầu.") => Around.Replace("{0}", passage, StringComparison.Ordinal).Replace("Đoạn đầu.", first, StringComparison.Ordinal);
        var id = await Newsroom.DraftAsync(Text("Tin", With(Vague)));
        await AcknowledgeAllAsync(id);
        await SaveAsync(id, Text("Tin, tít khác", With(Vague, "Đoạn đầu viết lại.")));
        Assert.Empty((await ReportAsync(id)).Open);
        Assert.Empty(await AuditAsync(id, "void-acknowledgement"));

        await SaveAsync(id, Text("Tin", With(Vague + " Thêm một câu.")));
        Assert.Single((await ReportAsync(id)).Open);
        Assert.Equal(["Lan: Đoạn văn đã đổi nên ghi nhận của Minh không còn hiệu lực."], await AuditAsync(id, "void-acknowledgement"));
        await SaveAsync(id, Text("Tin", With(Vague)));
        Assert.Single((await ReportAsync(id)).Open);
        await using var db = OpenDatabase();
        Assert.NotNull((await db.Acknowledgements.SingleAsync(a => a.ArticleId == id)).VoidedAt);
    }

    [Fact]
    public async Task A_later_edition_keeps_what_was_acknowledged_of_passages_that_stay_and_a_correction_passes_the_same_gate()
    {
        var id = await ApprovedAsync(Text("Tin", Vague));
        await AcknowledgeAllAsync(id);
        await PublishAsync(id);
        await Services.GetRequiredService<CorrectArticle>().ExecuteAsync(id, null, "Sai", "Đúng", Newsroom.Approver, CancellationToken.None);
        await SaveAsync(id, Text("Tin", Vague + "\n\n[Bấm vào đây](https://example.vn/2)"));
        await Services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, Newsroom.Administrator, CancellationToken.None);
        await Services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, Newsroom.Administrator, CancellationToken.None);
        Assert.Equal(["link-text"], await RefusedAsync(PublishAsync(id)));
        var open = Assert.Single((await ReportAsync(id)).Open);
        Assert.Equal("[Bấm vào đây](https://example.vn/2)", open.Finding.Quote);
        await AcknowledgeAsync(id, open.Fingerprint);
        Assert.Equal(2, (await PublishAsync(id)).Edition);
    }

    [Fact]
    public async Task Restoring_an_old_text_does_not_bring_its_acknowledgements_back()
    {
        var id = await ApprovedAsync(Text("Tin", Vague));
        await AcknowledgeAllAsync(id);
        await PublishAsync(id);
        await SaveAsync(id, Text("Tin", "Không còn liên kết."));
        await Services.GetRequiredService<RestoreEdition>().ExecuteAsync(id, null, 1, Newsroom.Editor, CancellationToken.None);
        Assert.Single((await ReportAsync(id)).Open);
    }

    [Fact]
    public async Task Equal_warnings_in_equal_passages_are_acknowledged_one_by_one()
    {
        var id = await Newsroom.DraftAsync(Text("Tin", Vague + "\n\n" + Vague));
        var findings = (await ReportAsync(id)).Open.ToList();
        Assert.Equal(2, findings.Select(f => f.Fingerprint).Distinct().Count());
        await AcknowledgeAsync(id, findings[0].Fingerprint);
        Assert.Equal(findings[1].Fingerprint, Assert.Single((await ReportAsync(id)).Open).Fingerprint);
    }

    [Fact]
    public async Task Only_an_open_warning_of_the_stored_text_can_be_acknowledged()
    {
        var id = await Newsroom.DraftAsync(Text("Tin", Card));
        var error = Assert.Single((await ReportAsync(id)).Errors);
        Assert.Equal(ProblemCode.TransitionNotAllowed, (await Assert.ThrowsAsync<EditorialException>(() => AcknowledgeAsync(id, error.Fingerprint))).Code);
        Assert.Equal(ProblemCode.NotFound, (await Assert.ThrowsAsync<EditorialException>(() => AcknowledgeAsync(id, "khong-co"))).Code);
        Assert.Equal(ProblemCode.NotFound, (await Assert.ThrowsAsync<EditorialException>(() => AcknowledgeAsync(Guid.Empty, error.Fingerprint))).Code);
        Assert.Equal(ProblemCode.InvalidContent, (await Assert.ThrowsAsync<EditorialException>(() => AcknowledgeAsync(id, error.Fingerprint, new string('x', 1001)))).Code);
    }

    [Theory]
    [InlineData(Role.Contributor, false, false)]
    [InlineData(Role.Author, false, false)]
    [InlineData(Role.Editor, true, false)]
    [InlineData(Role.Approver, true, false)]
    [InlineData(Role.PressOfficer, true, false)]
    [InlineData(Role.Administrator, true, true)]
    public async Task Who_may_acknowledge_and_who_decides_what_the_checks_mean(string role, bool acknowledges, bool decides)
    {
        var actor = Newsroom.Person(9, "Ai đó", role);
        var id = await Newsroom.DraftAsync(Text("Tin", Vague));
        var open = Assert.Single((await ReportAsync(id)).Open);
        await MayAsync(acknowledges, () => Services.GetRequiredService<AcknowledgeFinding>().ExecuteAsync(id, open.Fingerprint, null, actor, CancellationToken.None));
        await MayAsync(decides, () => Services.GetRequiredService<Cms.Checks.Settings.ChangeCheckSettings>()
            .ExecuteAsync([new("link-text", CheckSeverity.Off, null, 0)], actor, CancellationToken.None));
        var elsewhere = actor with { Organisations = ["so-y-te"] };
        await using (var db = OpenDatabase())
            await db.Articles.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Office, "so-giao-thong"));
        await MayAsync(false, () => Services.GetRequiredService<AcknowledgeFinding>().ExecuteAsync(id, open.Fingerprint, null, elsewhere, CancellationToken.None));
    }

    [Fact]
    public async Task The_command_line_answers_for_warnings_in_its_own_name_and_not_for_errors()
    {
        var id = await ApprovedAsync(Text("Tin", Vague));
        await Publish.ExecuteAsync(id, null, Actor.CommandLine, CancellationToken.None);
        await using var db = OpenDatabase();
        var given = await db.Acknowledgements.SingleAsync(a => a.ArticleId == id);
        Assert.Equal((null, Actor.CommandLine.Name), (given.PersonId, given.PersonName));
        Assert.Equal([$"{Actor.CommandLine.Name}: Chữ liên kết không rõ"], await AuditAsync(id, "acknowledge-warning"));

        var bad = await ApprovedAsync(Text("Tin hai", Vague));
        await SetAsync("link-text", CheckSeverity.Error);
        Assert.Equal(["link-text"], await RefusedAsync(Publish.ExecuteAsync(bad, null, Actor.CommandLine, CancellationToken.None)));
    }

    [Fact]
    public async Task A_withdrawal_is_never_held_up()
    {
        var id = await ApprovedAsync(Text("Tin", Vague));
        await AcknowledgeAllAsync(id);
        await PublishAsync(id);
        await SetAsync("link-text", CheckSeverity.Error);
        Assert.Equal(EditionState.Withdrawn, (await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Sai", Newsroom.Approver, CancellationToken.None)).State);
    }

    private static async Task MayAsync(bool may, Func<Task> act)
    {
        if (may)
            await act();
        else
            Assert.Equal(ProblemCode.Forbidden, (await Assert.ThrowsAsync<EditorialException>(act)).Code);
    }

    private async Task<Article> RowAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id);
    }
}
