using CommsPortal.Contracts.Indicators;

namespace CommsPortal.Cms.Indicators;

/// <summary>The periods of the calendar that values are of.</summary>
internal static class Periods
{
    /// <summary>The last day of the period that a day lies in.</summary>
    /// <param name="frequency">One of <see cref="IndicatorFrequency"/>.</param>
    public static DateOnly EndOf(DateOnly day, string frequency)
    {
        var month = frequency switch
        {
            IndicatorFrequency.Year => 12,
            IndicatorFrequency.Quarter => ((day.Month + 2) / 3) * 3,
            _ => day.Month,
        };
        return frequency == IndicatorFrequency.Day ? day : new DateOnly(day.Year, month, DateTime.DaysInMonth(day.Year, month));
    }

    /// <summary>As people of the desk read it: “2022”, “quý 3/2022”, “9/2022”, “30/9/2022”.</summary>
    public static string Show(DateOnly day, string frequency) => frequency switch
    {
        IndicatorFrequency.Year => $"{day.Year}",
        IndicatorFrequency.Quarter => $"quý {(day.Month + 2) / 3}/{day.Year}",
        IndicatorFrequency.Month => $"{day.Month}/{day.Year}",
        _ => $"{day.Day}/{day.Month}/{day.Year}",
    };
}
