using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>Brings a deleted article back to the desk, with its editions, writers and approvals as they were. Nothing public changes.</summary>
public sealed class RecoverArticle(EditorialTransactions transactions)
{
    public Task<EditorialOutcome> ExecuteAsync(Guid articleId, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, (work, _) =>
        {
            DeleteArticle.RequireMayDelete(work);
            if (work.Article.DeletedAt is null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Bài này không bị xóa.");
            work.Article.DeletedAt = null;
            // Its appointment ended with the deletion.
            if (work.Edition.State == EditionState.Scheduled)
                work.MoveTo(EditionState.Approved, "recover");
            else
                work.Note("recover");
            return Task.CompletedTask;
        }, cancellationToken);
}
