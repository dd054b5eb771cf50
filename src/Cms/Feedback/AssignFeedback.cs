using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Feedback;

/// <summary>Gives a reader's message to somebody of the office, who is told by letter, or takes it back.</summary>
public sealed class AssignFeedback(FeedbackTransactions transactions, IMailOutbox outbox)
{
    /// <param name="person">Null for nobody.</param>
    public Task ExecuteAsync(Guid id, int? expectedVersion, Guid? person, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, async (work, token) =>
        {
            var message = work.Message;
            if (message.EndedAt is not null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Ý kiến này đã xong; hãy mở lại trước khi giao.");
            var given = person is { } wanted
                ? await work.Db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == wanted && (u.LockoutEnd == null || u.LockoutEnd < work.Now), token)
                    ?? throw new EditorialException(ProblemCode.InvalidContent, "Không có người này, hoặc tài khoản đã bị khóa.")
                : null;
            (message.AssignedTo, message.State) = (given?.Id, given is null ? FeedbackState.New : FeedbackState.Assigned);
            if (given is { Email: { } email } && given.Id != work.Actor.Id)
            {
                outbox.Add(work.Db, new MailLetter(email, given.DisplayName, "Một ý kiến bạn đọc được giao cho bạn",
                    [new MailParagraph($"{work.Actor.Name} giao cho bạn một ý kiến của bạn đọc."), new MailParagraph("Mở ý kiến", DeskPaths.FeedbackMessage(id))]));
            }

            work.Note("feedback-assign", given?.DisplayName);
        }, cancellationToken);
}
