using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Workflow;

/// <summary>Finds a submitted text fit to be public. Nobody approves what they wrote themselves; the approval is for this very text.</summary>
public sealed class ApproveArticle(EditorialTransactions transactions, SubmissionRules rules, PublicationGate gate)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, string? note, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Approve);
            work.RequireState(EditionState.InReview);
            work.RequireOtherEyes();
            await rules.RequireCompleteAsync(work, token);
            await gate.RequireNoErrorAsync(work, token);
            (work.Edition.ApprovedBy, work.Edition.ApprovedAt) = (work.Actor.Id, work.Now);
            work.Edition.ApprovedHash = work.Edition.ContentHash;
            work.MoveTo(EditionState.Approved, "approve", note);
        }, cancellationToken);
}
