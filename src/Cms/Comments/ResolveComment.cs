using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Comments;

/// <summary>Says that what a comment asked for is done, or that it is not.</summary>
public sealed class ResolveComment(EditorialTransactions transactions)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, Guid commentId, bool resolved, Actor actor, CancellationToken cancellationToken, int? expectedVersion = null) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.RequireInReview(Permission.Comment);
            work.RequireState(Enum.GetValues<EditionState>());
            var comment = await work.Db.Comments.SingleOrDefaultAsync(c => c.Id == commentId && c.ArticleId == articleId && c.ParentId == null, token)
                ?? throw new EditorialException(ProblemCode.NotFound, "Bài không có góp ý này.");
            if (comment.ResolvedAt is not null == resolved)
                return;
            comment.ResolvedAt = resolved ? work.Now : null;
            comment.ResolvedBy = resolved ? work.Actor.Name : null;
            work.Note(resolved ? "resolve-comment" : "reopen-comment");
        }, cancellationToken);
}
