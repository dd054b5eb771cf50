using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Workflow;

/// <summary>Hands a draft over for review. From here on required fields must be there.</summary>
public sealed class SubmitArticle(EditorialTransactions transactions, SubmissionRules rules)
{
    public Task<EditorialOutcome> ExecuteAsync(Guid articleId, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Submit);
            work.RequireMayEdit();
            work.RequireState(EditionState.Draft);
            await rules.RequireCompleteAsync(work, token);
            (work.Edition.SubmittedBy, work.Edition.SubmittedAt) = (work.Actor.Id, work.Now);
            work.MoveTo(EditionState.InReview, "submit");
            await ReviewSteps.BeginAsync(work, token);
        }, cancellationToken);
}
