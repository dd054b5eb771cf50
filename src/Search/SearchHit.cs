namespace CommsPortal.Search;

/// <summary>One document found.</summary>
public sealed record SearchHit
{
    /// <summary>The owner's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The score that ranked the hit; comparable within one result only. Zero when sorted by date.</summary>
    public double Score { get; init; }

    /// <summary>The document's date, if it has one.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The whole headline with the matches marked; empty unless <see cref="SearchRequest.Highlight"/>.</summary>
    public HighlightedText Headline { get; init; } = HighlightedText.Empty;

    /// <summary>The best passage of lead and body with the matches marked; empty unless <see cref="SearchRequest.Highlight"/>.</summary>
    public HighlightedText Snippet { get; init; } = HighlightedText.Empty;
}
