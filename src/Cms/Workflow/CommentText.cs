using CommsPortal.Cms.Articles;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>Remarks and reasons that people write.</summary>
internal static class CommentText
{
    private const int Longest = 4_000;

    /// <returns>The trimmed text.</returns>
    /// <exception cref="EditorialException">It is empty or too long.</exception>
    public static string Require(string? text, string whenMissing)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new EditorialException(ProblemCode.InvalidContent, whenMissing);
        return text.Length <= Longest
            ? text.Trim().Normalize()
            : throw new EditorialException(ProblemCode.InvalidContent, "Ghi chú dài quá 4.000 ký tự; hãy rút gọn.");
    }

    public static void Add(EditorialWork work, string text, TimeProvider time, string? quote = null, Guid? parent = null) => work.Db.Comments.Add(new EditorialComment
    {
        Id = time.NewId(),
        ArticleId = work.Article.Id,
        Edition = work.Edition.Number,
        AuthorId = work.Actor.Id,
        AuthorName = work.Actor.Name,
        At = work.Now,
        Text = text,
        Quote = quote,
        ParentId = parent,
    });
}
