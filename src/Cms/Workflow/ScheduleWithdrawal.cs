using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>Sets when a public article ceases to be public by itself.</summary>
public sealed class ScheduleWithdrawal(EditorialTransactions transactions, TimeProvider time)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, DateTimeOffset unpublishAt, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Withdraw);
            work.RequireState(EditionState.Published);
            if (unpublishAt <= work.Now)
                throw new EditorialException(ProblemCode.InvalidContent, "Giờ gỡ phải ở tương lai; muốn gỡ ngay, hãy chọn “Gỡ bài”.");
            await ScheduledActions.CancelAsync(work, token);
            work.Edition.UnpublishAt = unpublishAt;
            ScheduledActions.Add(work, ScheduledActionKind.Unpublish, unpublishAt, time);
            work.Note("schedule-withdrawal", unpublishAt.ToString("O", CultureInfo.InvariantCulture));
        }, cancellationToken);
}
