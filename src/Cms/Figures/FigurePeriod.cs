using System.Globalization;
using System.Text.Json.Serialization;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Desk.Calendar;

namespace CommsPortal.Cms.Figures;

/// <summary>The days that a report is about, in Ho Chi Minh City.</summary>
/// <param name="To">The last day, included.</param>
public sealed record FigurePeriod(DateOnly From, DateOnly To)
{
    /// <summary>Ten years.</summary>
    public const int MostDays = 3_660;

    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>When it begins, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset Start => DeskTime.StartOf(From);

    /// <summary>When it is over, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset End => DeskTime.StartOf(To.AddDays(1));

    /// <summary>A month's is the month before it, and so on; of any other days as many before them.</summary>
    [JsonIgnore]
    public FigurePeriod Previous => Move(-1);

    [JsonIgnore]
    public FigurePeriod Next => Move(1);

    /// <summary>For instance <c>Quý 4 năm 2026</c>.</summary>
    [JsonIgnore]
    public string Title => Months switch
    {
        1 => VietnameseDate.Month(From),
        3 => Quarter.Of(From).Title,
        12 => string.Create(CultureInfo.InvariantCulture, $"Năm {From.Year}"),
        _ => From == To ? Show(From) : $"Từ {Show(From)} đến {Show(To)}",
    };

    public static FigurePeriod Month(DateOnly day) => Of(new DateOnly(day.Year, day.Month, 1), 1);

    public static FigurePeriod QuarterOf(DateOnly day) => Of(Quarter.Of(day).From, 3);

    public static FigurePeriod Year(DateOnly day) => Of(new DateOnly(day.Year, 1, 1), 12);

    /// <summary>Reads <c>from</c> and <c>to</c> of an address; what makes no sense is the month of <paramref name="today"/>.</summary>
    public static FigurePeriod Read(IQueryCollection query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(query);
        return TryRead(query["from"], out var from) && TryRead(query["to"], out var to) && from <= to && to.DayNumber - from.DayNumber < MostDays
            ? new FigurePeriod(from, to)
            : Month(today);
    }

    /// <summary>For instance <c>1/11/2026</c>.</summary>
    public static string Show(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    // 1, 3 or 12 when it is a whole month, quarter or year, otherwise 0.
    private int Months => Array.Find([1, 3, 12], m => From.Day == 1 && (From.Month - 1) % m == 0 && To == From.AddMonths(m).AddDays(-1));

    private static FigurePeriod Of(DateOnly first, int months) => new(first, first.AddMonths(months).AddDays(-1));

    private static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= First && day <= Last;

    private FigurePeriod Move(int steps) => Months is > 0 and var months
        ? Of(From.AddMonths(months * steps), months)
        : new FigurePeriod(From.AddDays(Days * steps), To.AddDays(Days * steps));
}
