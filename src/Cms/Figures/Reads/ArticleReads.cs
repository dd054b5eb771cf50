namespace CommsPortal.Cms.Figures.Reads;

/// <summary>How often an article was read on one day. Nothing about who read it is known anywhere.</summary>
public sealed class ArticleReads
{
    /// <summary>The day in Ho Chi Minh City.</summary>
    public DateOnly Day { get; init; }

    public Guid ArticleId { get; init; }

    public int Reads { get; set; }
}
