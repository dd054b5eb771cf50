using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Scheduling;

/// <summary>What waits to be done to an edition.</summary>
internal static class ScheduledActions
{
    /// <summary>Ends everything still open for the edition, and forgets why it was held, as part of the caller's transaction.</summary>
    public static async Task CancelAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(work, cancellationToken);
        foreach (var action in open)
            action.DoneAt = work.Now;
        (work.Edition.PublishAt, work.Edition.UnpublishAt, work.Edition.HeldBecause) = (null, null, null);
    }

    /// <summary>Marks the edition's open actions of one kind as done, as part of the transaction that does them.</summary>
    public static async Task CompleteAsync(EditorialWork work, ScheduledActionKind kind, CancellationToken cancellationToken)
    {
        foreach (var action in (await OpenAsync(work, cancellationToken)).Where(a => a.Kind == kind))
            action.DoneAt = work.Now;
        work.Edition.HeldBecause = null;
    }

    public static void Add(EditorialWork work, ScheduledActionKind kind, DateTimeOffset dueAt, TimeProvider time) =>
        work.Db.ScheduledActions.Add(new ScheduledAction
        {
            Id = time.NewId(),
            ArticleId = work.Article.Id,
            Edition = work.Edition.Number,
            Kind = kind,
            DueAt = dueAt,
        });

    private static Task<List<ScheduledAction>> OpenAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        var number = work.Edition.Number;
        return work.Db.ScheduledActions
            .Where(a => a.ArticleId == work.Article.Id && a.Edition == number && a.DoneAt == null)
            .ToListAsync(cancellationToken);
    }
}
