namespace CommsPortal.Cms.Royalties;

/// <summary>One person's part of what is paid for an article.</summary>
public sealed class RoyaltyShare
{
    /// <summary>People who may share one article.</summary>
    public const int MostPeople = 10;

    public const int LongestName = 120;

    public Guid ArticleId { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Position { get; init; }

    /// <summary>As on the list of payment.</summary>
    public required string Person { get; init; }

    /// <summary>Whole percent; those of an article add up to 100.</summary>
    public int Percent { get; init; }

    /// <summary>In đồng; those of an article add up to its amount.</summary>
    public long Amount { get; init; }
}
