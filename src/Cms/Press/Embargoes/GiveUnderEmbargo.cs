using System.Globalization;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>
/// Gives an approved text to entitled newsrooms before the public has it. It becomes public by itself at the moment named, which is when
/// the embargo ends; an appointment that it had before is moved there.
/// </summary>
public sealed class GiveUnderEmbargo(EditorialTransactions transactions, ScheduleArticle schedule, SubmissionRules rules, StandingEmbargo embargoes)
{
    /// <param name="liftsAt">Until when newsrooms must wait; must lie ahead.</param>
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, DateTimeOffset liftsAt, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            await schedule.AppointAsync(work, liftsAt, work.Edition.UnpublishAt, token);
            await rules.RequireCompleteAsync(work, token);
            if (await StandingEmbargo.FindAsync(work, token) is not null)
                return;
            await embargoes.BeginAsync(work, liftsAt, token);
            work.Note("give-under-embargo", liftsAt.ToString("O", CultureInfo.InvariantCulture));
        }, cancellationToken);
}
