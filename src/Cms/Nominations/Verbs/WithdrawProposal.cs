using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Takes an exemplar off the list of those proposed for commendation.</summary>
public sealed class WithdrawProposal(NominationTransactions transactions)
{
    public Task<Nomination> ExecuteAsync(Guid id, int? expectedVersion, string? reason, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Proposed);
            var text = NominationText.Require(reason, NominationText.Message, "Lý do", "Hãy ghi lý do rút khỏi danh sách; đơn vị đề cử sẽ đọc được.");
            (work.Nomination.Commendation, work.Nomination.ProposedOn) = (null, null);
            // An article that was taken back meanwhile is not public any more.
            var state = work.Nomination.ArticleWithdrawnAt is null ? NominationState.Published : NominationState.Drafted;
            work.MoveTo(state, "nomination-withdraw-proposal", text);
            return Task.CompletedTask;
        }, cancellationToken);
}
