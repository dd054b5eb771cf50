using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Feedback;

/// <summary>Ends a matter without a further answer, or opens it again.</summary>
public sealed class CloseFeedback(FeedbackTransactions transactions)
{
    public Task ExecuteAsync(Guid id, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            if (work.Message.State == FeedbackState.Closed)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Ý kiến này đã đóng.");
            (work.Message.State, work.Message.EndedAt) = (FeedbackState.Closed, work.Now);
            work.Note("feedback-close");
            return Task.CompletedTask;
        }, cancellationToken);

    public Task ReopenAsync(Guid id, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(id, expectedVersion, actor, (work, _) =>
        {
            var message = work.Message;
            if (message.EndedAt is null || message.ErasedAt is not null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Không mở lại được: ý kiến đang mở, hoặc nội dung đã được xóa theo hạn lưu.");
            (message.State, message.EndedAt) = (message.AssignedTo is null ? FeedbackState.New : FeedbackState.Assigned, null);
            work.Note("feedback-reopen");
            return Task.CompletedTask;
        }, cancellationToken);
}
