using System.Globalization;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Nominations.Verbs;

/// <summary>Notes the decision by which an exemplar was commended.</summary>
public sealed class RecordDecision(NominationTransactions transactions, TimeProvider time)
{
    /// <param name="number">For instance <c>1234/QĐ-UBND</c>.</param>
    public Task<Nomination> ExecuteAsync(
        Guid id, int? expectedVersion, string? number, DateOnly? date, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Proposed);
            var text = NominationText.Require(number, 60, "Số quyết định", "Hãy ghi số quyết định, ví dụ 1234/QĐ-UBND.");
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.Now(), Clock.HoChiMinhCity).DateTime);
            if (date is not { } day || day > today)
                throw new EditorialException(ProblemCode.InvalidContent, "Hãy ghi ngày quyết định; ngày không ở tương lai.");
            (work.Nomination.DecisionNumber, work.Nomination.DecisionDate) = (text, day);
            work.MoveTo(NominationState.Decided, "nomination-decision", string.Create(CultureInfo.InvariantCulture, $"{text}, ngày {day:d/M/yyyy}"));
            return Task.CompletedTask;
        }, cancellationToken);
}
