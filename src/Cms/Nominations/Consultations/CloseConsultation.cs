using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>Ends a consultation before its day. What was let through stays to be read.</summary>
public sealed class CloseConsultation(NominationTransactions transactions)
{
    public Task<Nomination> ExecuteAsync(Guid id, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, async (work, token) =>
        {
            work.RequireHandler();
            var consultation = await work.Db.Consultations.SingleOrDefaultAsync(c => c.NominationId == id, token);
            if (consultation is null || consultation.ClosesAt <= work.Now)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Đợt lấy ý kiến đã kết thúc.");
            consultation.ClosesAt = work.Now;
            work.Changes.Add(OpenConsultation.ChangeOf(id, work.Now));
            work.Note("consultation-close");
        }, cancellationToken);
}
