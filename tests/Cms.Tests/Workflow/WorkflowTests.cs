using System.Data.Common;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Workflow;

public sealed class WorkflowOnSqlite : WorkflowTests<Sqlite>;

public sealed class WorkflowOnPostgres : WorkflowTests<Postgres>;

public abstract class WorkflowTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private SaveArticle Save => Services.GetRequiredService<SaveArticle>();

    private SubmitArticle Submit => Services.GetRequiredService<SubmitArticle>();

    private ApproveArticle Approve => Services.GetRequiredService<ApproveArticle>();

    private PublishArticle Publish => Services.GetRequiredService<PublishArticle>();

    [Fact]
    public async Task A_draft_goes_through_review_and_approval_to_the_public()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        Assert.Equal(EditionState.InReview, (await Submit.ExecuteAsync(id, 1, Newsroom.Writer, CancellationToken.None)).State);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(id, 2, null, Newsroom.Approver, CancellationToken.None)).State);
        var outcome = await Publish.ExecuteAsync(id, 3, Newsroom.Approver, CancellationToken.None);
        Assert.Equal((EditionState.Published, 1L), (outcome.State, outcome.Sequence));
        await using var db = OpenDatabase();
        Assert.Equal("/tin-tuc/tin-moi", (await db.LiveArticles.SingleAsync()).Path);
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        await Save.ExecuteAsync(id, null, Newsroom.News("Tin mới đã sửa"), Newsroom.Approver, CancellationToken.None);
        await Submit.ExecuteAsync(id, null, Newsroom.Writer, CancellationToken.None);
        var refused = await Assert.ThrowsAsync<EditorialException>(
            () => Approve.ExecuteAsync(id, null, null, Newsroom.Approver, CancellationToken.None));
        Assert.Equal(ProblemCode.FourEyes, refused.Code);
        Assert.Equal(EditionState.Approved, (await Approve.ExecuteAsync(id, null, null, Newsroom.Administrator, CancellationToken.None)).State);
    }

    [Fact]
    public async Task Changed_text_loses_its_approval()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        await Newsroom.ApproveAsync(id);
        var saved = await Save.ExecuteAsync(id, null, Newsroom.News("Tin khác"), Newsroom.Editor, CancellationToken.None);
        Assert.Equal(EditionState.Draft, saved.State);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Publish.ExecuteAsync(id, null, Newsroom.Approver, CancellationToken.None));
        Assert.Equal(ProblemCode.TransitionNotAllowed, refused.Code);
    }

    [Fact]
    public async Task Saving_the_same_text_keeps_the_approval()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        await Newsroom.ApproveAsync(id);
        Assert.Equal(EditionState.Approved, (await Save.ExecuteAsync(id, null, Newsroom.News("Tin mới"), Newsroom.Editor, CancellationToken.None)).State);
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_both_versions()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        await Save.ExecuteAsync(id, 1, Newsroom.News("Bản của Lan"), Newsroom.Writer, CancellationToken.None);
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Save.ExecuteAsync(id, 1, Newsroom.News("Bản của Minh"), Newsroom.Editor, CancellationToken.None));
        Assert.Equal((1, 2), (conflict.Expected, conflict.Current));
    }

    [Fact]
    public async Task Of_many_simultaneous_saves_of_one_version_exactly_one_wins()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        var saves = Enumerable.Range(0, 8).Select(i => Record.ExceptionAsync(
            () => Task.Run(() => Save.ExecuteAsync(id, 1, Newsroom.News($"Bản {i}"), Newsroom.Editor, CancellationToken.None))).AsTask());
        var outcomes = await Task.WhenAll(saves);
        Assert.Single(outcomes, e => e is null);
        Assert.All(outcomes.Where(e => e is not null), e => Assert.IsType<VersionConflictException>(e));
    }

    [Fact]
    public async Task A_writer_edits_only_own_articles()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        var other = Newsroom.Person(9, "Khách", Role.Author);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Save.ExecuteAsync(id, null, Newsroom.News("X"), other, CancellationToken.None));
        Assert.Equal(ProblemCode.Forbidden, refused.Code);
    }

    [Fact]
    public async Task An_editor_of_another_office_is_refused()
    {
        var writer = Newsroom.Writer with { Organisations = ["so-y-te"] };
        var created = await Services.GetRequiredService<CreateArticle>()
            .ExecuteAsync("news", Newsroom.News("Tin"), new ArticleOrigin(), writer, CancellationToken.None);
        var editor = Newsroom.Editor with { Organisations = ["so-giao-thong"] };
        var refused = await Assert.ThrowsAsync<EditorialException>(
            () => Save.ExecuteAsync(created.ArticleId, null, Newsroom.News("X"), editor, CancellationToken.None));
        Assert.Equal(ProblemCode.Forbidden, refused.Code);
    }

    [Fact]
    public async Task An_incomplete_draft_is_kept_but_not_submitted()
    {
        var id = await Newsroom.DraftAsync(new ModelExample { Headline = "Gương" }, "model-example");
        var refused = await Assert.ThrowsAsync<InvalidContentException>(() => Submit.ExecuteAsync(id, null, Newsroom.Writer, CancellationToken.None));
        Assert.Contains("category", refused.Errors.ByPath.Keys);
        Assert.Contains("results", refused.Errors.ByPath.Keys);
    }

    [Fact]
    public async Task Every_image_that_readers_will_see_needs_words_before_submission()
    {
        var image = Time.NewId();
        await using (var db = OpenDatabase())
        {
            db.MediaAssets.Add(new MediaAsset { Id = image, FileName = "cho.jpg", ContentType = "image/jpeg", Sha256 = "x", Width = 10, Height = 10 });
            await db.SaveChangesAsync();
        }

        var id = await Newsroom.DraftAsync(Newsroom.News("Tin", n =>
        {
            n.MainImage = new ImageUse { Media = image };
            n.Body = $"Mở đầu.\n\n![](media:{image})";
        }));
        var refused = await Assert.ThrowsAsync<InvalidContentException>(() => Submit.ExecuteAsync(id, null, Newsroom.Writer, CancellationToken.None));
        Assert.Equal(["body", "mainImage.alt"], refused.Errors.ByPath.Keys.Order(StringComparer.Ordinal));
        await using (var db = OpenDatabase())
            await db.MediaAssets.ExecuteUpdateAsync(s => s.SetProperty(m => m.Alt, "Chợ lúc sáng sớm"));
        Assert.Equal(EditionState.InReview, (await Submit.ExecuteAsync(id, null, Newsroom.Writer, CancellationToken.None)).State);
    }

    [Fact]
    public async Task Sending_back_needs_a_comment_and_keeps_it()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin mới"));
        await Submit.ExecuteAsync(id, null, Newsroom.Writer, CancellationToken.None);
        var sendBack = Services.GetRequiredService<SendBackArticle>();
        await Assert.ThrowsAsync<EditorialException>(() => sendBack.ExecuteAsync(id, null, "  ", Newsroom.Editor, CancellationToken.None));
        Assert.Equal(EditionState.Draft, (await sendBack.ExecuteAsync(id, null, "Bổ sung số liệu", Newsroom.Editor, CancellationToken.None)).State);
        await using var db = OpenDatabase();
        Assert.Equal("Bổ sung số liệu", (await db.Comments.SingleAsync()).Text);
    }

    [Fact]
    public async Task Every_step_stands_in_the_audit_log_whose_chain_holds_and_cannot_be_rewritten()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Tin mới"));
        await using var db = OpenDatabase();
        var actions = await db.AuditEntries.Where(e => e.ArticleId == id).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync();
        Assert.Equal(["create", "submit", "approve", "publish"], actions);
        Assert.Null(await AuditLog.FindBreakAsync(db, CancellationToken.None));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE audit_entries SET actor_name = 'Ai đó'"));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM audit_entries"));
    }

    [Fact]
    public async Task An_old_edition_comes_back_as_a_draft_without_touching_the_public_one()
    {
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Bản một"));
        await Newsroom.RepublishAsync(id, Newsroom.News("Bản hai"));
        var restored = await Services.GetRequiredService<RestoreEdition>().ExecuteAsync(id, null, 1, Newsroom.Editor, CancellationToken.None);
        Assert.Equal((3, EditionState.Draft), (restored.Edition, restored.State));
        await using var db = OpenDatabase();
        Assert.Equal(2, (await db.LiveArticles.SingleAsync()).Edition);
        Assert.Contains("Bản một", (await db.Editions.SingleAsync(e => e.Number == 3)).Content, StringComparison.Ordinal);
    }
}
