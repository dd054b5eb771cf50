using CommsPortal.Contracts.Columns;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>The days on which a cadence asks for an issue.</summary>
public static class IssueDates
{
    /// <summary>The days from <paramref name="from"/> until before <paramref name="until"/>, in order; none for a cadence that is not known.</summary>
    public static IEnumerable<DateOnly> Of(Cadence? cadence, DateOnly from, DateOnly until)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            if (Falls(cadence, day))
                yield return day;
        }
    }

    // A month that is too short has its issue on its last day.
    private static bool Falls(Cadence? cadence, DateOnly day) => cadence switch
    {
        { Kind: "weekly", Days: { } days } => days.Contains(day.DayOfWeek.ToString(), StringComparer.OrdinalIgnoreCase),
        { Kind: "monthly", Day: { } number } => day.Day == Math.Min(number, DateTime.DaysInMonth(day.Year, day.Month)),
        _ => false,
    };
}
