using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;

namespace CommsPortal.Cms.Workflow;

/// <summary>
/// Keeps a text from its appointed publication because something it rests on has changed. It stays approved; the people concerned find it,
/// with the reason, in their work and decide anew.
/// </summary>
public sealed class HoldScheduledArticle(EditorialTransactions transactions)
{
    public Task<EditorialOutcome> ExecuteAsync(Guid articleId, string because, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, null, Actor.Scheduler, async (work, token) =>
        {
            work.RequireState(EditionState.Scheduled);
            await ScheduledActions.CancelAsync(work, token);
            work.Edition.HeldBecause = because;
            work.MoveTo(EditionState.Approved, "hold-schedule", because);
        }, cancellationToken);
}
