using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>Lets the public comment on a nomination for some days. Readers get the texts given here and nothing else of it.</summary>
public sealed class OpenConsultation(NominationTransactions transactions)
{
    public const int MostDays = 60;

    public Task<Nomination> ExecuteAsync(
        Guid id, int? expectedVersion, string? title, string? text, int days, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, async (work, token) =>
        {
            work.RequireHandler();
            work.RequireState(NominationState.Verified, NominationState.Drafted, NominationState.Published, NominationState.Proposed);
            var content = NominationContent.Read(work.Nomination.Content);
            if (content.Kind == NominationKind.Individual && content.ConsentPerson is null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Chưa có sự đồng ý của cá nhân được nêu gương nên chưa thể lấy ý kiến công khai.");
            if (days is < 1 or > MostDays)
                throw new EditorialException(ProblemCode.InvalidContent, $"Số ngày lấy ý kiến từ 1 đến {MostDays}.");
            var consultation = await work.Db.Consultations.SingleOrDefaultAsync(c => c.NominationId == id, token);
            if (consultation is null)
                work.Db.Consultations.Add(consultation = new OpenedConsultation { NominationId = id, Title = "", Text = "" });
            consultation.Title = NominationText.Require(title, NominationText.Short, "Tên", "Hãy ghi tên gương công bố.");
            consultation.Text = NominationText.Require(text, NominationText.Message, "Nội dung", "Hãy ghi nội dung công bố để lấy ý kiến.");
            (consultation.OpenedAt, consultation.ClosesAt) = (work.Now, work.Now.AddDays(days));
            work.Changes.Add(ChangeOf(id, work.Now));
            work.Note("consultation-open", $"{days} ngày");
        }, cancellationToken);

    /// <summary>Tells every cache that what the public sees of a consultation is another now.</summary>
    internal static ChangeRow ChangeOf(Guid id, DateTimeOffset at) =>
        new() { Kind = ChangeKind.Consultation, At = at, Tags = ["consultations", $"consultation:{id}"] };
}
