using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Puts a published exemplar on the list of those proposed for commendation.</summary>
public sealed class ProposeForCommendation(NominationTransactions transactions, TimeProvider time)
{
    /// <param name="commendation">What for, for instance "Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố".</param>
    public Task<Nomination> ExecuteAsync(Guid id, int? expectedVersion, string? commendation, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Published);
            var form = NominationText.Require(
                commendation, NominationText.Short, "Hình thức", "Hãy ghi hình thức khen thưởng, ví dụ: Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố.");
            (work.Nomination.Commendation, work.Nomination.ProposedOn) =
                (form, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.Now(), Clock.HoChiMinhCity).DateTime));
            work.MoveTo(NominationState.Proposed, "nomination-propose", form);
            return Task.CompletedTask;
        }, cancellationToken);
}
