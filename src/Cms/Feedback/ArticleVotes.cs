namespace CommsPortal.Cms.Feedback;

/// <summary>How many readers found an article useful, and how many did not. Nothing about who they are is known anywhere.</summary>
public sealed class ArticleVotes
{
    public Guid ArticleId { get; init; }

    public int Useful { get; set; }

    public int NotUseful { get; set; }
}
