using System.Globalization;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>The days that a page of the calendar shows: whole weeks, those of Ho Chi Minh City.</summary>
/// <param name="Day">A day of the month or week.</param>
/// <param name="Today">Today's date.</param>
public sealed record CalendarPeriod(CalendarView View, DateOnly Day, DateOnly Today)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    /// <summary>The Monday it begins with.</summary>
    public DateOnly From => VietnameseDate.Monday(View == CalendarView.Week ? Day : FirstOfMonth);

    /// <summary>The Monday after its last day.</summary>
    public DateOnly Until => View == CalendarView.Week ? From.AddDays(7) : VietnameseDate.Monday(FirstOfMonth.AddMonths(1).AddDays(6));

    /// <summary>The first day of the month or week itself, and the day after its last.</summary>
    public (DateOnly First, DateOnly End) Shown => View == CalendarView.Week ? (From, Until) : (FirstOfMonth, FirstOfMonth.AddMonths(1));

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Until.DayNumber - From.DayNumber).Select(From.AddDays);

    public string Title => View == CalendarView.Month
        ? VietnameseDate.Month(Day)
        : string.Create(CultureInfo.InvariantCulture, $"Tuần {From:d/M} – {Until.AddDays(-1):d/M/yyyy}");

    /// <summary>The address of this page.</summary>
    public string Url => UrlOf(DeskPaths.Calendar);

    public CalendarPeriod Previous => Move(-1);

    public CalendarPeriod Next => Move(1);

    /// <summary>Reads an address; what is not a date, or too far away to be meant, is today.</summary>
    public static CalendarPeriod Read(IQueryCollection query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(query);
        var view = query["view"] == "week" ? CalendarView.Week : CalendarView.Month;
        var known = DateOnly.TryParseExact(query["date"], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear;
        return new CalendarPeriod(view, known ? day : today, today);
    }

    /// <summary>The same days on another page of the desk.</summary>
    public string UrlOf(string path) => string.Create(
        CultureInfo.InvariantCulture, $"{path}?view={(View == CalendarView.Week ? "week" : "month")}&date={Machine(Day)}");

    /// <summary>Whether the day stands on the page only to fill up a week.</summary>
    public bool IsOutside(DateOnly day) => View == CalendarView.Month && (day.Year, day.Month) != (Day.Year, Day.Month);

    /// <summary>For attributes and addresses.</summary>
    public static string Machine(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    private DateOnly FirstOfMonth => new(Day.Year, Day.Month, 1);

    private CalendarPeriod Move(int steps) => this with { Day = View == CalendarView.Week ? Day.AddDays(7 * steps) : FirstOfMonth.AddMonths(steps) };
}
