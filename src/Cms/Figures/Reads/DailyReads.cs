namespace CommsPortal.Cms.Figures.Reads;

/// <summary>How often all articles were read on one day.</summary>
public sealed class DailyReads
{
    /// <summary>The day in Ho Chi Minh City.</summary>
    public DateOnly Day { get; init; }

    public long Reads { get; set; }
}
