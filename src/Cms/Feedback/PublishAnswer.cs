using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Feedback;

/// <summary>Shows a question and its answer to the public, in the words that an editor releases, and takes them back.</summary>
public sealed class PublishAnswer(FeedbackTransactions transactions)
{
    /// <param name="question">What the public reads; the editor has taken out whatever tells who asked.</param>
    /// <param name="sure">Whether the editor says so.</param>
    public Task ExecuteAsync(
        Guid id, int? expectedVersion, string? question, string? answer, bool sure, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            var message = work.Message;
            if (!message.MayPublish)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Bạn đọc chưa đồng ý cho đăng câu hỏi này.");
            if (message.Answer is null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Hãy trả lời bạn đọc trước khi đăng hỏi đáp.");
            var released = NominationText.Require(question, NewFeedback.LongestMessage, "Câu hỏi", "Hãy ghi câu hỏi sẽ đăng.");
            var words = NominationText.Require(answer, AnswerFeedback.Longest, "Câu trả lời", "Hãy ghi câu trả lời sẽ đăng.");
            if (!sure)
                throw new EditorialException(ProblemCode.InvalidContent, "Hãy đọc lại và đánh dấu rằng không còn tên, địa chỉ, số điện thoại hay giấy tờ của ai.");
            (message.PublishedQuestion, message.PublishedAnswer) = (released, words);
            message.PublishedAt ??= work.Now;
            work.TellPublic();
            work.Note("feedback-publish");
            return Task.CompletedTask;
        }, cancellationToken);

    public Task WithdrawAsync(Guid id, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            var message = work.Message;
            if (message.PublishedAt is null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Hỏi đáp này chưa đăng.");
            (message.PublishedQuestion, message.PublishedAnswer, message.PublishedAt) = (null, null, null);
            work.TellPublic();
            work.Note("feedback-withdraw");
            return Task.CompletedTask;
        }, cancellationToken);
}
