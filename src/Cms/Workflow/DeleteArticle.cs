using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Workflow;

/// <summary>Removes an article that is not public from the desk's lists. Its record stays; mirrors are told if it ever was public.</summary>
public sealed class DeleteArticle(EditorialTransactions transactions)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, string reason, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            RequireMayDelete(work);
            work.RequireState(Enum.GetValues<EditionState>());
            if (work.Article.PublicEdition is not null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Bài đang đăng; hãy gỡ bài trước khi xóa.");
            var text = CommentText.Require(reason, "Hãy ghi lý do xóa bài.");
            await ScheduledActions.CancelAsync(work, token);
            work.Article.DeletedAt = work.Now;
            work.Note("delete", text);
            await TellMirrorsAsync(work, token);
        }, cancellationToken);

    // Writers may delete their own drafts; anything that went further needs the permission.
    internal static void RequireMayDelete(EditorialWork work)
    {
        if (work.Article.FirstPublishedAt is null && work.Edition.State == EditionState.Draft && work.Article.CreatedBy == work.Actor.Id)
            work.RequireMayEdit();
        else
            work.Require(Permission.Delete);
    }

    private static async Task TellMirrorsAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        var last = await work.Db.Snapshots.Where(s => s.ArticleId == work.Article.Id).OrderByDescending(s => s.Edition)
            .Select(s => new { s.Edition, s.Hash, s.Path }).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
            return;
        work.AddChange(new ChangeRow
        {
            Kind = ChangeKind.Deleted,
            ArticleId = work.Article.Id,
            Edition = last.Edition,
            Hash = last.Hash,
            At = work.Now,
            Type = work.Article.Type,
            Locale = work.Article.Locale,
            Path = last.Path,
            Tags = [$"article:{work.Article.Id}", $"path:{last.Path}"],
        });
    }
}
