using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;

namespace CommsPortal.Cms.Workflow;

/// <summary>Returns a text to its writer with a comment that says what to do.</summary>
public sealed class SendBackArticle(EditorialTransactions transactions, TimeProvider time)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, string comment, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.RequireInReview(Permission.SendBack);
            work.RequireState(EditionState.InReview, EditionState.Approved, EditionState.Scheduled);
            var text = CommentText.Require(comment, "Hãy ghi rõ cần sửa gì khi trả lại bài.");
            await ScheduledActions.CancelAsync(work, token);
            (work.Edition.ApprovedBy, work.Edition.ApprovedAt, work.Edition.ApprovedHash) = (null, null, null);
            CommentText.Add(work, text, time);
            work.MoveTo(EditionState.Draft, "send-back", text);
        }, cancellationToken);
}
