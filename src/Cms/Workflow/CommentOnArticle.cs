using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Comments;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Workflow;

/// <summary>Leaves a remark for colleagues: about the whole, about a passage, or in answer to another.</summary>
public sealed class CommentOnArticle(EditorialTransactions transactions, PinnedPassages passages, TimeProvider time)
{
    /// <param name="expectedVersion">The version that the comment is about; null comments on whatever is there.</param>
    /// <param name="quote">Words of the text as it is read, to which the comment is pinned.</param>
    /// <param name="replyTo">The comment that it answers; an answer to an answer joins the same thread.</param>
    public Task<EditorialOutcome> ExecuteAsync(
        Guid articleId, string comment, Actor actor, CancellationToken cancellationToken, int? expectedVersion = null, string? quote = null, Guid? replyTo = null) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.RequireInReview(Permission.Comment);
            work.RequireState(Enum.GetValues<EditionState>());
            var text = CommentText.Require(comment, "Hãy viết nội dung góp ý.");
            CommentText.Add(work, text, time, RequirePassage(work, quote), await ThreadOfAsync(work, replyTo, token));
            work.Note("comment");
        }, cancellationToken);

    private string? RequirePassage(EditorialWork work, string? quote)
    {
        var words = string.Join(' ', (quote ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
            return null;
        return words.Length <= PinnedPassages.LongestQuote && passages.Standing(work.Article, work.Edition, [words]).Count > 0
            ? words
            : throw new EditorialException(ProblemCode.InvalidContent,
                $"Không tìm thấy đoạn này trong bài hiện nay; hãy chép nguyên văn một đoạn của bài, nhiều nhất {PinnedPassages.LongestQuote} ký tự, hoặc bỏ trống.");
    }

    private static async Task<Guid?> ThreadOfAsync(EditorialWork work, Guid? replyTo, CancellationToken cancellationToken)
    {
        if (replyTo is null)
            return null;
        var parent = await work.Db.Comments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == replyTo && c.ArticleId == work.Article.Id, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Bài không có góp ý mà bạn trả lời.");
        return parent.ParentId ?? parent.Id;
    }
}
