using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Sends a nomination to the office.</summary>
public sealed class SubmitNomination(NominationTransactions transactions, TimeProvider time)
{
    /// <exception cref="InvalidContentException">Something is missing; by field.</exception>
    public Task<Nomination> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, null, actor, async (work, token) =>
        {
            work.RequireMayWrite();
            work.RequireState(NominationState.Draft);
            var content = NominationContent.Read(work.Nomination.Content);
            var files = await work.Db.NominationFiles.CountAsync(f => f.NominationId == id, token);
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.Now(), Clock.HoChiMinhCity).DateTime);
            if (NominationRules.Check(work.Nomination, content, files, today) is { Any: true } errors)
                throw new InvalidContentException(errors);
            work.Nomination.ReceivedAt = work.Now;
            work.MoveTo(NominationState.Received, "nomination-submit");
        }, cancellationToken);
}
