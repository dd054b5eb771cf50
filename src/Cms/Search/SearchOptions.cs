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

    /// <summary>
    /// How many days the counts of readers' queries are kept, 0 to 730. Default 180; 0 counts nothing and deletes what was counted.
    /// </summary>
    [Range(0, 730)]
    public int StatisticsDays { get; set; } = 180;

    /// <summary>Different queries kept of one day, the most asked ones, 100 to 100,000. Default 5,000.</summary>
    [Range(100, 100_000)]
    public int StatisticsQueriesPerDay { get; set; } = 5_000;

    /// <summary>How often a query has to be asked before anybody sees it, in the desk or as a suggestion, 2 to 1,000. Default 5.</summary>
    [Range(2, 1_000)]
    public int StatisticsMinimum { get; set; } = 5;
}
