using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Says that what a nomination claims has been checked. Nobody verifies their own.</summary>
public sealed class VerifyNomination(NominationTransactions transactions)
{
    /// <param name="note">How it was checked; the unit sees it.</param>
    public Task<Nomination> ExecuteAsync(Guid id, int? expectedVersion, string? note, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Received);
            if (work.Actor.Id is { } person && person == work.Nomination.CreatedBy)
                throw new EditorialException(ProblemCode.FourEyes, "Bạn đã viết đề cử này nên không thể tự xác minh; cần một người khác.");
            work.Nomination.AwaitsUnit = false;
            work.MoveTo(NominationState.Verified, "nomination-verify", NominationText.Read(note, NominationText.Message, "Ghi chú"));
            return Task.CompletedTask;
        }, cancellationToken);
}
