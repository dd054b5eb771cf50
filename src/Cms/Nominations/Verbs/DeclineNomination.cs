using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Does not take a nomination, and tells the unit why.</summary>
public sealed class DeclineNomination(NominationTransactions transactions)
{
    public Task<Nomination> ExecuteAsync(Guid id, int? expectedVersion, string? reason, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Received, NominationState.Verified, NominationState.Drafted);
            var text = NominationText.Require(reason, NominationText.Message, "Lý do", "Hãy ghi lý do không chọn; đơn vị đề cử sẽ đọc được.");
            (work.Nomination.DeclineReason, work.Nomination.AwaitsUnit) = (text, false);
            work.MoveTo(NominationState.Declined, "nomination-decline", text);
            return Task.CompletedTask;
        }, cancellationToken);
}
