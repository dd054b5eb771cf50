using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Asks the unit for more. Until it answers it may change what it sent, and the nomination is not overdue.</summary>
public sealed class AskUnit(NominationTransactions transactions)
{
    public Task<Nomination> ExecuteAsync(Guid id, int? expectedVersion, string? question, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Received, NominationState.Verified);
            work.Nomination.AwaitsUnit = true;
            work.Note("nomination-ask", NominationText.Require(question, NominationText.Message, "Câu hỏi", "Hãy ghi cần đơn vị bổ sung điều gì."));
            return Task.CompletedTask;
        }, cancellationToken);
}
