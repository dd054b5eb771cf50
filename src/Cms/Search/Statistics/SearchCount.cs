namespace CommsPortal.Cms.Search.Statistics;

/// <summary>How often readers asked one query on one day. Neither who nor when within the day is known anywhere.</summary>
public sealed class SearchCount
{
    /// <summary>The day in Ho Chi Minh City.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Its words in lower case, in one spelling of tones and composition.</summary>
    public required string Query { get; init; }

    public int Asked { get; set; }

    /// <summary>Times that nothing was found.</summary>
    public int Fruitless { get; set; }
}
