using CommsPortal.Contracts.Columns;

namespace CommsPortal.PublicSite.Listings.Columns;

/// <summary>When a column is due.</summary>
public static class Rhythm
{
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The day on which the next issue is expected: today, unless today's has appeared, or later. Null when the rhythm names no day.</summary>
    /// <param name="last">The day of the newest issue.</param>
    public static DateOnly? Next(Cadence cadence, DateOnly today, DateOnly? last)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        var first = last >= today ? today.AddDays(1) : today;
        return cadence switch
        {
            { Kind: "weekly", Days: { Count: > 0 } days } => Enumerable.Range(0, 7).Select(first.AddDays)
                .Where(day => days.Contains(Days[(int)day.DayOfWeek])).Select(day => (DateOnly?)day).FirstOrDefault(),
            { Kind: "monthly", Day: { } day and >= 1 } => Monthly(first, day),
            _ => null,
        };
    }

    // A shorter month uses its last day.
    private static DateOnly Monthly(DateOnly first, int day)
    {
        var due = On(first, day);
        return due >= first ? due : On(new DateOnly(first.Year, first.Month, 1).AddMonths(1), day);
    }

    private static DateOnly On(DateOnly month, int day) => new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
