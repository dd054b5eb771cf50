using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>Gives one appointment of an article another time by the verb that made it; its other appointment stays.</summary>
public sealed class MoveAppointment(ArticleFinder finder, ScheduleArticle schedule, ScheduleWithdrawal withdrawal)
{
    /// <param name="expectedVersion">The version that the actor has seen.</param>
    /// <returns>The article's headline; null when there is no such article or the actor may not see it.</returns>
    /// <exception cref="EditorialException">Refused; nothing was changed.</exception>
    public async Task<string?> ExecuteAsync(
        Guid articleId, int expectedVersion, ScheduledActionKind kind, DateTimeOffset at, Actor actor, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(articleId, actor, cancellationToken) is not var (article, edition))
            return null;
        switch (edition)
        {
            case { State: EditionState.Scheduled, PublishAt: not null } when kind == ScheduledActionKind.Publish:
                await schedule.ExecuteAsync(articleId, expectedVersion, at, edition.UnpublishAt, actor, cancellationToken);
                break;
            case { State: EditionState.Scheduled, PublishAt: { } publishAt, UnpublishAt: not null }:
                await schedule.ExecuteAsync(articleId, expectedVersion, publishAt, at, actor, cancellationToken);
                break;
            case { State: EditionState.Published, UnpublishAt: not null } when kind == ScheduledActionKind.Unpublish:
                await withdrawal.ExecuteAsync(articleId, expectedVersion, at, actor, cancellationToken);
                break;
            case var _ when expectedVersion != article.Version:
                throw new VersionConflictException(expectedVersion, article.Version);
            default:
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Bài không còn giờ hẹn này; hãy mở bài để hẹn giờ mới.");
        }

        return article.Headline;
    }
}
