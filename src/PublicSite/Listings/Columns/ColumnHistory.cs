using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Listings.Columns;

/// <summary>What a column's page says of its appearances.</summary>
/// <param name="Next">When the next issue is expected; null when nobody can say.</param>
/// <param name="First">When its first article in this language was published; null when there is none.</param>
/// <param name="Last">When its newest was.</param>
public sealed record ColumnHistory(DateOnly? Next, DateTimeOffset? First, DateTimeOffset? Last)
{
    /// <summary>The years from its newest article to its first, newest first.</summary>
    public IReadOnlyList<int> Years => First is { } first && Last is { } last
        ? [.. Enumerable.Range(CivicTime.DayOf(first).Year, CivicTime.DayOf(last).Year - CivicTime.DayOf(first).Year + 1).Reverse()]
        : [];

    /// <summary>The months of a year between its first article and its newest, in the calendar's order.</summary>
    public IReadOnlyList<int> MonthsOf(int year)
    {
        if (First is not { } first || Last is not { } last)
            return [];
        var (from, to) = (CivicTime.DayOf(first), CivicTime.DayOf(last));
        return [.. Enumerable.Range(1, 12).Where(month => (year, month).CompareTo((from.Year, from.Month)) >= 0 && (year, month).CompareTo((to.Year, to.Month)) <= 0)];
    }
}
