namespace CommsPortal.Cms.Royalties;

/// <summary>What is paid for one published article. Once it is approved it never changes.</summary>
public sealed class Royalty
{
    public const int LongestNote = 500;

    public Guid ArticleId { get; init; }

    /// <summary>First day of the month in which the article was public first; its sheet.</summary>
    public DateOnly Month { get; init; }

    /// <summary>In đồng, as the rate said when it was proposed.</summary>
    public long BaseAmount { get; set; }

    /// <summary>In hundredths.</summary>
    public int Coefficient { get; set; }

    /// <summary>In đồng: <see cref="RoyaltyMath.AmountOf"/>.</summary>
    public long Amount { get; set; }

    public string Note { get; set; } = "";

    public Guid? ProposedById { get; set; }

    public required string ProposedBy { get; set; }

    public DateTimeOffset ProposedAt { get; set; }

    public Guid? ApprovedById { get; set; }

    public string? ApprovedBy { get; set; }

    /// <summary>Null while it waits for approval.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Optimistic concurrency.</summary>
    public int Version { get; set; }
}
