using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;

namespace CommsPortal.Cms.Workflow;

/// <summary>Takes back the appointed time; the approval stays.</summary>
public sealed class CancelSchedule(EditorialTransactions transactions)
{
    public Task<EditorialOutcome> ExecuteAsync(Guid articleId, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Publish);
            work.RequireState(EditionState.Scheduled);
            await ScheduledActions.CancelAsync(work, token);
            work.MoveTo(EditionState.Approved, "cancel-schedule");
        }, cancellationToken);
}
