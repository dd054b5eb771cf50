using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Takes a declined nomination up again.</summary>
public sealed class ReopenNomination(NominationTransactions transactions)
{
    public Task<Nomination> ExecuteAsync(Guid id, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Declined);
            work.Nomination.DeclineReason = null;
            work.MoveTo(NominationState.Received, "nomination-reopen");
            return Task.CompletedTask;
        }, cancellationToken);
}
