using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>Sets when an approved text becomes public by itself, and when it ceases to be.</summary>
public sealed class ScheduleArticle(EditorialTransactions transactions, PublicationGate gate, TimeProvider time)
{
    /// <param name="publishAt">When to publish; must lie ahead.</param>
    /// <param name="unpublishAt">When to withdraw; after <paramref name="publishAt"/>.</param>
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, DateTimeOffset publishAt, DateTimeOffset? unpublishAt, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            articleId, expectedVersion, actor, (work, token) => AppointAsync(work, publishAt, unpublishAt, token), cancellationToken);

    /// <summary>The verb's work within a transaction of others.</summary>
    internal async Task AppointAsync(EditorialWork work, DateTimeOffset publishAt, DateTimeOffset? unpublishAt, CancellationToken cancellationToken)
    {
        work.Require(Permission.Publish);
        work.RequireState(EditionState.Approved, EditionState.Scheduled);
        work.RequireApprovedText();
        RequireOrder(work, publishAt, unpublishAt);
        await gate.RequirePassedAsync(work, cancellationToken);
        await ScheduledActions.CancelAsync(work, cancellationToken);
        (work.Edition.PublishAt, work.Edition.UnpublishAt) = (publishAt, unpublishAt);
        ScheduledActions.Add(work, ScheduledActionKind.Publish, publishAt, time);
        if (unpublishAt is { } end)
            ScheduledActions.Add(work, ScheduledActionKind.Unpublish, end, time);
        work.MoveTo(EditionState.Scheduled, "schedule", publishAt.ToString("O", CultureInfo.InvariantCulture));
    }

    private static void RequireOrder(EditorialWork work, DateTimeOffset publishAt, DateTimeOffset? unpublishAt)
    {
        if (publishAt <= work.Now)
            throw new EditorialException(ProblemCode.InvalidContent, "Giờ đăng phải ở tương lai; muốn đăng ngay, hãy chọn “Đăng”.");
        if (unpublishAt <= publishAt)
            throw new EditorialException(ProblemCode.InvalidContent, "Giờ gỡ phải sau giờ đăng.");
    }
}
