namespace CommsPortal.Cms.Figures.Reads;

/// <summary>The same summed over a month, so that a year's most read are twelve rows each.</summary>
public sealed class MonthlyReads
{
    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; init; }

    public Guid ArticleId { get; init; }

    public int Reads { get; set; }
}
