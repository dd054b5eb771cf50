using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>Decides whether the public sees a comment, and answers it.</summary>
public sealed class ModerateComment(NominationTransactions transactions)
{
    /// <param name="answer">The office's answer, shown below the comment; null or empty for none.</param>
    public Task<Nomination> ExecuteAsync(
        Guid nominationId, Guid commentId, bool show, string? answer, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(nominationId, null, actor, async (work, token) =>
        {
            work.RequireHandler();
            var comment = await work.Db.PublicComments.SingleOrDefaultAsync(c => c.Id == commentId && c.NominationId == nominationId, token)
                ?? throw new EditorialException(ProblemCode.NotFound, "Không có ý kiến này.");
            comment.State = show ? CommentState.Shown : CommentState.Refused;
            comment.Answer = NominationText.Read(answer, NominationText.Message, "Trả lời");
            work.Changes.Add(OpenConsultation.ChangeOf(nominationId, work.Now));
            work.Note(show ? "consultation-show" : "consultation-refuse");
        }, cancellationToken);
}
