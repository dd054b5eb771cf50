using CommsPortal.Cms.People;
using CommsPortal.Cms.Publishing;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>Takes a public article back. The reason is kept and shown at its address; the editions stay on record.</summary>
public sealed class WithdrawArticle(EditorialTransactions transactions, Publication publication)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, string reason, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Withdraw);
            if (work.Article.PublicEdition is null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Chỉ gỡ được bài đang đăng.");
            var text = CommentText.Require(reason, "Hãy ghi lý do gỡ bài; lý do được lưu và hiển thị cho bạn đọc.");
            await publication.WithdrawAsync(work, text, token);
        }, cancellationToken);
}
