using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Workflow;

/// <summary>
/// Finds a submitted text fit for the next step, and after the last one fit to be public. Nobody approves what they wrote themselves, nor
/// twice; the approval is for this very text.
/// </summary>
public sealed class ApproveArticle(EditorialTransactions transactions, SubmissionRules rules, PublicationGate gate)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, string? note, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.RequireTurnScope();
            work.RequireState(EditionState.InReview);
            var review = await ReviewSteps.ReadAsync(work.Db, work.Article, work.Edition, token);
            var holder = review.Require(work.Actor);
            await rules.RequireCompleteAsync(work, token);
            await gate.RequireNoErrorAsync(work, token);
            var reason = ReasonOf(review, holder, work.Actor, note);
            if (ReviewSteps.Take(work, review, holder, note) is not null)
            {
                work.Note("approve-step", reason);
                return;
            }

            (work.Edition.ApprovedBy, work.Edition.ApprovedAt) = (work.Actor.Id, work.Now);
            work.Edition.ApprovedHash = work.Edition.ContentHash;
            work.MoveTo(EditionState.Approved, "approve", reason);
        }, cancellationToken);

    private static string? ReasonOf(Review review, Actor holder, Actor actor, string? note)
    {
        var step = review.Current!;
        string?[] parts =
        [
            review.Steps.Count == 1 ? null : $"Bước {step.Number}/{review.Steps.Count} “{step.Title}”",
            holder.Id == actor.Id ? null : $"thay mặt {holder.Name}",
            note,
        ];
        var said = string.Join("; ", parts.OfType<string>());
        return said.Length == 0 ? null : said;
    }
}
