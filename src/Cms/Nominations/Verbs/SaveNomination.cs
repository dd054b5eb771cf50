using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Keeps what a unit has typed so far. Nothing has to be complete yet; a draft leaves no line in the audit log.</summary>
public sealed class SaveNomination(NominationTransactions transactions)
{
    /// <param name="organisation">Slug of the organisation that nominates; must be one of the actor's where they have any.</param>
    /// <param name="change">Puts what was typed into the content as stored.</param>
    public Task<Nomination> ExecuteAsync(
        Guid id, string? organisation, Action<NominationContent> change, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return transactions.RunAsync(id, null, actor, async (work, token) =>
        {
            work.RequireMayWrite();
            var nomination = work.Nomination;
            var content = NominationContent.Read(nomination.Content);
            change(content);
            nomination.Organisation = await UnitAsync(work, organisation, token);
            nomination.Content = content.Write();
            (nomination.Kind, nomination.Subject) = (content.Kind, content.Subject);
            nomination.SubjectKey = Slug.From(content.Subject, NominationText.Short);
            if (nomination.State != NominationState.Draft)
                work.Note("nomination-amend");
        }, cancellationToken);
    }

    private static async Task<string?> UnitAsync(NominationWork work, string? organisation, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(organisation))
            return work.Nomination.Organisation;
        var known = work.Actor.MayWorkFor(organisation)
            && await work.Db.Terms.AnyAsync(t => t.Kind == Contracts.Taxonomies.TaxonomyKind.Organisations && t.Slug == organisation, cancellationToken);
        return known ? organisation : throw new EditorialException(ProblemCode.InvalidContent, "Hãy chọn một đơn vị mà bạn được đại diện.");
    }
}
