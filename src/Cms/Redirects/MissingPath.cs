namespace CommsPortal.Cms.Redirects;

/// <summary>How often an address was asked for on a day that is no page. Neither who nor when within the day is known anywhere.</summary>
public sealed class MissingPath
{
    /// <summary>The day in Ho Chi Minh City.</summary>
    public DateOnly Day { get; init; }

    public required string Path { get; init; }

    public int Count { get; set; }
}
