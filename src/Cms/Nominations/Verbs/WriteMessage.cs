using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Adds a message to the exchange between unit and office. The unit's answer ends the office's waiting.</summary>
public sealed class WriteMessage(NominationTransactions transactions, TimeProvider time)
{
    public Task<Nomination> ExecuteAsync(Guid id, string? message, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, null, actor, (work, _) =>
        {
            var text = NominationText.Require(message, NominationText.Message, "Tin nhắn", "Hãy viết tin nhắn.");
            if (work.Nomination.AwaitsUnit && !NominationScope.MayHandle(work.Nomination, work.Actor))
            {
                // The office's days begin anew.
                (work.Nomination.AwaitsUnit, work.Nomination.StateSince) = (false, time.Now());
                work.Note("nomination-answer", text);
            }
            else
            {
                work.Note("nomination-message", text);
            }

            return Task.CompletedTask;
        }, cancellationToken);
}
