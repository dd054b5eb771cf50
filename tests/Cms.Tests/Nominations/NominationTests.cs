using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Drafting;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.Nominations.Verbs;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Nominations;

public sealed class NominationOnSqlite : NominationTests<Sqlite>;

public sealed class NominationOnPostgres : NominationTests<Postgres>;

/// <summary>The way of a nomination, verb by verb.</summary>
public abstract class NominationTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly Actor Author = NominationSamples.Contributor("Lan", NominationSamples.Unit);
    private static readonly Actor Editor = NominationSamples.Person("Minh", Role.Editor);

    [Fact]
    public async Task A_nomination_becomes_an_article_that_publishes_it_and_is_commended()
    {
        var id = await NominationSamples.FilledAsync(Services, Author, "Nguyễn Thị Hoa");
        var photo = await HoldAsync(id, await Pictures.NoiseAsync(640, 480, ".jpg"), "ảnh.jpg", "Bà Hoa hướng dẫn người dân", isInternal: false);
        var paper = await HoldAsync(id, HostileFiles.Pdf, "báo cáo.pdf", "Báo cáo quý", isInternal: false);
        var slip = await HoldAsync(id, await Pictures.NoiseAsync(320, 240, ".png"), "phiếu.png", "Phiếu đồng ý", isInternal: true);
        await Services.GetRequiredService<SubmitNomination>().ExecuteAsync(id, Author, default);
        await Services.GetRequiredService<VerifyNomination>().ExecuteAsync(id, null, "Đã gọi khu phố.", Editor, default);

        var articleId = await Services.GetRequiredService<DraftFromNomination>().ExecuteAsync(id, null, [photo, paper], Editor, default);

        var drafted = await ReadAsync(id);
        Assert.Equal((NominationState.Drafted, articleId), (drafted.State, drafted.ArticleId));
        var article = await ContentAsync(articleId);
        Assert.Equal(("Nguyễn Thị Hoa", "individual", "Khu phố 3", "Đến từng nhà hướng dẫn."), (article.Subject, article.Category, article.SubjectUnit, article.Approach));
        Assert.Equal("1.200", article.Results.Single().After);
        Assert.Equal([NominationSamples.Unit], article.Organisations);
        Assert.Null(article.Contact);
        Assert.Equal("Bà Hoa hướng dẫn người dân", article.MainImage!.Alt);
        Assert.Equal("Báo cáo quý", article.Attachments.Single().Title);
        await using (var db = OpenDatabase())
        {
            Assert.Equal(2, await db.MediaAssets.CountAsync());
            var files = await db.NominationFiles.ToDictionaryAsync(f => f.Id);
            Assert.Equal((article.MainImage.Media, article.Attachments.Single().Media, null), (files[photo].MediaId, files[paper].MediaId, files[slip].MediaId));
            var consent = await db.Consents.SingleAsync(c => c.ArticleId == articleId);
            Assert.Equal(("Nguyễn Thị Hoa", new DateOnly(2026, 1, 5)), (consent.Person, consent.GivenOn));
        }

        await Newsroom.RepublishAsync(articleId, Finished(article));
        await FollowAsync();
        Assert.Equal(NominationState.Published, (await ReadAsync(id)).State);

        await Services.GetRequiredService<ProposeForCommendation>().ExecuteAsync(id, null, "Bằng khen", Editor, default);
        await Services.GetRequiredService<RecordDecision>().ExecuteAsync(id, null, "1234/QĐ-UBND", new DateOnly(2026, 11, 20), Editor, default);
        var decided = await ReadAsync(id);
        Assert.Equal((NominationState.Decided, "1234/QĐ-UBND", new DateOnly(2026, 11, 20)), (decided.State, decided.DecisionNumber, decided.DecisionDate!.Value));
        await using var log = OpenDatabase();
        Assert.Equal(
            ["nomination-submit", "nomination-verify", "nomination-draft", "nomination-publish", "nomination-propose", "nomination-decision"],
            await log.AuditEntries.Where(e => e.Subject == decided.AuditSubject).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
        Assert.Null(await AuditLog.FindBreakAsync(log, default));
    }

    [Fact]
    public async Task A_withdrawn_article_takes_its_nomination_back_and_reading_the_log_twice_changes_nothing()
    {
        var (id, articleId) = await PublishedAsync("Trần Văn Tư");
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(articleId, null, "Số liệu sai.", Newsroom.Approver, default);
        await FollowAsync();

        var back = await ReadAsync(id);
        Assert.Equal(NominationState.Drafted, back.State);
        Assert.NotNull(back.ArticleWithdrawnAt);
        await FollowAsync();
        Assert.Equal(back.Version, (await ReadAsync(id)).Version);
        await using var db = OpenDatabase();
        Assert.Equal("Số liệu sai.", (await db.NominationEntries.SingleAsync(e => e.NominationId == id && e.Action == "nomination-article-withdrawn")).Text);
        Assert.Equal(await db.Changes.MaxAsync(c => c.Sequence), await Services.GetRequiredService<NominationFollower>().ReadCursorAsync(default));
    }

    [Fact]
    public async Task An_article_that_returns_is_published_again_and_one_that_was_proposed_stays_proposed()
    {
        var (id, articleId) = await PublishedAsync("Lê Văn Năm");
        await Services.GetRequiredService<ProposeForCommendation>().ExecuteAsync(id, null, "Bằng khen", Editor, default);
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(articleId, null, "Tạm gỡ.", Newsroom.Approver, default);
        await FollowAsync();
        var withdrawn = await ReadAsync(id);
        Assert.Equal(NominationState.Proposed, withdrawn.State);
        Assert.NotNull(withdrawn.ArticleWithdrawnAt);

        await Services.GetRequiredService<WithdrawProposal>().ExecuteAsync(id, null, "Chờ xác minh lại.", Editor, default);
        Assert.Equal(NominationState.Drafted, (await ReadAsync(id)).State);
        await Newsroom.RepublishAsync(articleId, Finished(await ContentAsync(articleId), "Lê Văn Năm, bản sửa"));
        await FollowAsync();
        var again = await ReadAsync(id);
        Assert.Equal((NominationState.Published, null), (again.State, again.ArticleWithdrawnAt));
    }

    [Fact]
    public async Task Drafting_that_was_stopped_half_way_is_done_again_without_doubling()
    {
        var id = await NominationSamples.SentAsync(Services, Author, "Phạm Thị Sáu");
        await Services.GetRequiredService<VerifyNomination>().ExecuteAsync(id, null, null, Editor, default);
        // What a kill after the first step leaves: the article without the link.
        await Services.GetRequiredService<CreateArticle>().ExecuteAsync(
            "model-example", new ModelExample { Headline = "Phạm Thị Sáu", Category = "individual", Subject = "Phạm Thị Sáu" }, new ArticleOrigin(Id: id), Editor, default);

        var articleId = await Services.GetRequiredService<DraftFromNomination>().ExecuteAsync(id, null, [], Editor, default);

        await using var db = OpenDatabase();
        Assert.Equal(id, articleId);
        Assert.Equal(1, await db.Articles.CountAsync());
        Assert.Equal(1, await db.Consents.CountAsync());
    }

    [Fact]
    public async Task A_question_stops_the_office_s_clock_and_the_unit_s_answer_starts_it_anew()
    {
        var id = await NominationSamples.SentAsync(Services, Author, "Võ Văn Bảy");
        await Services.GetRequiredService<AskUnit>().ExecuteAsync(id, null, "Số hộ lấy ở đâu?", Editor, default);
        var asked = await ReadAsync(id);
        Time.Advance(TimeSpan.FromDays(3));
        await Services.GetRequiredService<SaveNomination>().ExecuteAsync(id, null, c => c.Problem = "Rõ hơn.", Author, default);
        await Services.GetRequiredService<WriteMessage>().ExecuteAsync(id, "Báo cáo của phường.", Author, default);
        var answered = await ReadAsync(id);

        Assert.Equal((true, false), (asked.AwaitsUnit, answered.AwaitsUnit));
        Assert.Equal(TimeSpan.FromDays(3), answered.StateSince - asked.StateSince);
        var refused = await Assert.ThrowsAsync<EditorialException>(() =>
            Services.GetRequiredService<SaveNomination>().ExecuteAsync(id, null, c => c.Problem = "Nữa.", Author, default));
        Assert.Equal(ProblemCode.Forbidden, refused.Code);
    }

    [Fact]
    public async Task Nobody_verifies_what_they_nominated_themselves()
    {
        var id = await NominationSamples.SentAsync(Services, Editor, "Đặng Thị Tám");

        var refused = await Assert.ThrowsAsync<EditorialException>(() =>
            Services.GetRequiredService<VerifyNomination>().ExecuteAsync(id, null, null, Editor, default));
        Assert.Equal(ProblemCode.FourEyes, refused.Code);
    }

    [Theory]
    [InlineData("verify", "Received")]
    [InlineData("ask", "Received Verified")]
    [InlineData("draft", "Verified")]
    [InlineData("decline", "Received Verified Drafted")]
    [InlineData("reopen", "Declined")]
    [InlineData("propose", "Published")]
    [InlineData("withdraw-proposal", "Proposed")]
    [InlineData("decision", "Proposed")]
    public async Task A_verb_is_done_in_its_states_and_refused_in_all_others(string verb, string states)
    {
        foreach (var state in Enum.GetValues<NominationState>())
        {
            var id = await NominationSamples.SentAsync(Services, Author, $"Gương {verb} {state}");
            await SetStateAsync(id, state);
            var code = await CodeOfAsync(verb, id, Editor);
            var expected = states.Split(' ').Contains(state.ToString()) ? null : state == NominationState.Draft ? ProblemCode.NotFound : ProblemCode.TransitionNotAllowed;
            Assert.True(code == expected, $"{verb} in {state}: {code}");
        }
    }

    [Fact]
    public async Task Only_the_office_of_the_unit_handles_and_only_the_unit_and_that_office_see_it()
    {
        var id = await NominationSamples.SentAsync(Services, Author, "Bùi Văn Chín");
        (Actor Actor, bool Sees, bool Handles)[] people =
        [
            (Author, true, false),
            (NominationSamples.Contributor("Đồng nghiệp", NominationSamples.Unit), true, false),
            (NominationSamples.Contributor("Đơn vị khác", NominationSamples.OtherUnit), false, false),
            (NominationSamples.Contributor("Không đơn vị"), false, false),
            (NominationSamples.Person("Phóng viên", Role.Author), false, false),
            (NominationSamples.Person("Thống kê", Role.StatisticsReporter), false, false),
            (Editor, true, true),
            (NominationSamples.Person("Biên tập", Role.Editor, NominationSamples.Unit), true, true),
            (NominationSamples.Person("Biên tập khác", Role.Editor, NominationSamples.OtherUnit), false, false),
        ];
        foreach (var (actor, sees, handles) in people)
        {
            await using var db = OpenDatabase();
            Assert.True(sees == await db.Nominations.VisibleTo(actor).AnyAsync(n => n.Id == id), actor.Name);
            var expected = handles ? null : sees ? ProblemCode.Forbidden : ProblemCode.NotFound;
            Assert.True(expected == await CodeOfAsync("ask", id, actor), actor.Name);
        }
    }

    [Fact]
    public async Task What_is_missing_is_said_by_field_when_it_is_sent()
    {
        await NominationSamples.AddUnitsAsync(Services);
        var id = await Services.GetRequiredService<BeginNomination>().ExecuteAsync(Author, default);
        Assert.Equal(id, await Services.GetRequiredService<BeginNomination>().ExecuteAsync(Author, default));
        await Services.GetRequiredService<SaveNomination>().ExecuteAsync(id, null, c => c.Kind = NominationKind.Individual, Author, default);

        var invalid = await Assert.ThrowsAsync<InvalidContentException>(() => Services.GetRequiredService<SubmitNomination>().ExecuteAsync(id, Author, default));

        Assert.Equal(
            ["approach", "consentForm", "consentGivenOn", "consentPerson", "contactName", "contactPhone", "links", "results", "subject", "summary"],
            invalid.Errors.ByPath.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_is_examined_and_one_that_is_refused_or_removed_leaves_nothing_behind()
    {
        var id = await NominationSamples.FilledAsync(Services, Author, "Hồ Thị Mười");
        await Assert.ThrowsAsync<MediaRefusedException>(() => HoldAsync(id, "<script>"u8.ToArray(), "ảnh.jpg", null, false));
        var kept = await HoldAsync(id, HostileFiles.Pdf, "../../x.pdf", null, false);
        var stranger = NominationSamples.Contributor("Khác", NominationSamples.OtherUnit);
        Assert.Null(await Services.GetRequiredService<HeldFiles>().OpenAsync(id, kept, stranger, default));
        await using (var db = OpenDatabase())
            Assert.Equal("x.pdf", (await db.NominationFiles.SingleAsync()).FileName);

        await Services.GetRequiredService<RemoveFile>().ExecuteAsync(id, kept, Author, default);
        Assert.Null(await Services.GetRequiredService<HeldFiles>().OpenAsync(id, kept, Author, default));
        await Services.GetRequiredService<DiscardNomination>().ExecuteAsync(id, Author, default);
        await using var after = OpenDatabase();
        Assert.False(await after.Nominations.AnyAsync());
    }

    private async Task<string?> CodeOfAsync(string verb, Guid id, Actor actor)
    {
        try
        {
            await (verb switch
            {
                "verify" => Services.GetRequiredService<VerifyNomination>().ExecuteAsync(id, null, null, actor, default),
                "ask" => Services.GetRequiredService<AskUnit>().ExecuteAsync(id, null, "Hỏi", actor, default),
                "draft" => (Task)Services.GetRequiredService<DraftFromNomination>().ExecuteAsync(id, null, [], actor, default),
                "decline" => Services.GetRequiredService<DeclineNomination>().ExecuteAsync(id, null, "Lý do", actor, default),
                "reopen" => Services.GetRequiredService<ReopenNomination>().ExecuteAsync(id, null, actor, default),
                "propose" => Services.GetRequiredService<ProposeForCommendation>().ExecuteAsync(id, null, "Bằng khen", actor, default),
                "withdraw-proposal" => Services.GetRequiredService<WithdrawProposal>().ExecuteAsync(id, null, "Lý do", actor, default),
                _ => Services.GetRequiredService<RecordDecision>().ExecuteAsync(id, null, "1/QĐ", new DateOnly(2026, 1, 1), actor, default),
            });
            return null;
        }
        catch (EditorialException refused)
        {
            return refused.Code;
        }
    }

    private async Task<(Guid Id, Guid Article)> PublishedAsync(string subject)
    {
        var id = await NominationSamples.SentAsync(Services, Author, subject);
        await Services.GetRequiredService<VerifyNomination>().ExecuteAsync(id, null, null, Editor, default);
        var article = await Services.GetRequiredService<DraftFromNomination>().ExecuteAsync(id, null, [], Editor, default);
        await Newsroom.RepublishAsync(article, Finished(await ContentAsync(article)));
        await FollowAsync();
        return (id, article);
    }

    private static ModelExample Finished(ModelExample example, string? headline = null)
    {
        example.Body = "Nội dung do tòa soạn viết.";
        example.Source = "Ủy ban nhân dân phường";
        example.Headline = headline ?? example.Headline;
        return example;
    }

    private async Task<Guid> HoldAsync(Guid id, byte[] bytes, string name, string? caption, bool isInternal) =>
        (await Services.GetRequiredService<HoldFile>().ExecuteAsync(id, new MemoryStream(bytes), name, caption, isInternal, Author, default)).Id;

    private async Task FollowAsync()
    {
        await using var db = OpenDatabase();
        await Services.GetRequiredService<NominationFollower>().HandleAsync(await ChangeLog.ReadAsync(db, 0, 1000, default), default);
    }

    private async Task<Nomination> ReadAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Nominations.AsNoTracking().SingleAsync(n => n.Id == id);
    }

    private async Task SetStateAsync(Guid id, NominationState state)
    {
        await using var db = OpenDatabase();
        await db.Nominations.Where(n => n.Id == id).ExecuteUpdateAsync(s => s.SetProperty(n => n.State, state));
    }

    private async Task<ModelExample> ContentAsync(Guid article)
    {
        await using var db = OpenDatabase();
        var edition = await db.Editions.AsNoTracking().Where(e => e.ArticleId == article).OrderByDescending(e => e.Number).FirstAsync();
        return (ModelExample)ContentJson.Deserialize(Services.GetRequiredService<ContentTypeRegistry>().Get("model-example"), edition.Content);
    }
}
