using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Feedback;

/// <summary>Answers a reader: at the tracking code, and by letter if an address was given. A second answer replaces the first.</summary>
public sealed class AnswerFeedback(FeedbackTransactions transactions, IMailOutbox outbox)
{
    public const int Longest = 4_000;

    public Task ExecuteAsync(Guid id, int? expectedVersion, string? answer, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            var message = work.Message;
            var text = NominationText.Require(answer, Longest, "Câu trả lời", "Hãy viết câu trả lời.");
            if (message.ErasedAt is not null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Nội dung ý kiến đã được xóa theo hạn lưu, nên không trả lời được nữa.");
            var same = message.Answer == text;
            (message.Answer, message.AnsweredAt, message.AnsweredBy) = (text, work.Now, work.Actor.Name);
            (message.State, message.EndedAt) = (FeedbackState.Answered, work.Now);
            if (message.Email is not null && !same)
                outbox.Add(work.Db, FeedbackLetters.Answered(message));
            work.Note("feedback-answer");
            return Task.CompletedTask;
        }, cancellationToken);
}
