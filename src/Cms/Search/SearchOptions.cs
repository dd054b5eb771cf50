using System.ComponentModel.DataAnnotations;

namespace CommsPortal.Cms.Search;

/// <summary>Settings of searching, section <c>Search</c>. Checked at start.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>
    /// The share of its score that an article published this moment gains over a very old one, 0 (off) to 1. Default 0.15: of two articles
    /// that fit equally well the newer stands first, and a clearly better old one stays where it is.
    /// </summary>
    [Range(0.0, 1.0)]
    public double FreshnessWeight { get; set; } = 0.15;

    /// <summary>The age in days at which half of that is gone, 1 to 3,650. Default 30.</summary>
    [Range(1, 3_650)]
    public int FreshnessHalfLifeDays { get; set; } = 30;

    /// <summary>Articles up to which totals and facets are counted exactly, 100 to 1,000,000; past it "more than". Default 10,000.</summary>
    [Range(100, 1_000_000)]
    public int CountBound { get; set; } = 10_000;
}
