using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Workflow;

/// <summary>Leaves a remark for colleagues.</summary>
public sealed class CommentOnArticle(EditorialTransactions transactions, TimeProvider time)
{
    /// <param name="expectedVersion">The version that the comment is about; null comments on whatever is there.</param>
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, string comment, Actor actor, CancellationToken cancellationToken, int? expectedVersion = null) =>
        transactions.RunAsync(articleId, expectedVersion, actor, (work, _) =>
        {
            work.Require(Permission.Comment);
            work.RequireState(Enum.GetValues<EditionState>());
            CommentText.Add(work, CommentText.Require(comment, "Hãy viết nội dung góp ý."), time);
            work.Note("comment");
            return Task.CompletedTask;
        }, cancellationToken);
}
