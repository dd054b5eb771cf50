using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>
/// Begins a correction of a public article: a new draft that says what was wrong and what is right. It goes through review like any text;
/// once published, readers and mirrors are told.
/// </summary>
public sealed class CorrectArticle(EditorialTransactions transactions)
{
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, int? expectedVersion, string wrong, string right, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Correct);
            work.RequireState(EditionState.Draft, EditionState.InReview, EditionState.Approved, EditionState.Scheduled, EditionState.Published);
            if (work.Article.PublicEdition is null)
                throw new EditorialException(ProblemCode.TransitionNotAllowed, "Chỉ đính chính được bài đang đăng.");
            var wrongText = CommentText.Require(wrong, "Hãy ghi nội dung sai.");
            var rightText = CommentText.Require(right, "Hãy ghi nội dung đúng.");
            if (work.Edition.State == EditionState.Published)
                await BeginAsync(work, token);
            (work.Edition.CorrectionWrong, work.Edition.CorrectionRight) = (wrongText, rightText);
            EditionText.AddWriter(work);
            (work.Edition.ApprovedBy, work.Edition.ApprovedAt, work.Edition.ApprovedHash) = (null, null, null);
            await ScheduledActions.CancelAsync(work, token);
            work.MoveTo(EditionState.Draft, "correct", wrongText + " → " + rightText);
        }, cancellationToken);

    private static async Task BeginAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        var publicEdition = work.Edition;
        EditionText.BeginEdition(work, publicEdition.Content, publicEdition.ContentHash);
        await EditionText.CopyMediaAsync(work, publicEdition.Number, cancellationToken);
    }
}
