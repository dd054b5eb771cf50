using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Scheduling;

namespace CommsPortal.Cms.Workflow;

/// <summary>Makes an approved text public: edition, snapshot, paths and change rows in one transaction.</summary>
public sealed class PublishArticle(EditorialTransactions transactions, SubmissionRules rules, PublicationGate gate, Publication publication)
{
    /// <param name="publishedAt">For imports: when the article first became public elsewhere. Only the portal itself may set it.</param>
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, Actor actor, CancellationToken cancellationToken, DateTimeOffset? publishedAt = null) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Publish);
            work.RequireState(EditionState.Approved, EditionState.Scheduled);
            work.RequireApprovedText();
            await rules.RequireCompleteAsync(work, token);
            await gate.RequirePassedAsync(work, token);
            await ScheduledActions.CompleteAsync(work, ScheduledActionKind.Publish, token);
            await publication.PublishAsync(work, work.Actor.IsSystem ? publishedAt : null, token);
        }, cancellationToken);
}
