using System.Globalization;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>A quarter of a year.</summary>
/// <param name="Number">1 to 4.</param>
public sealed record Quarter(int Year, int Number)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    public DateOnly From => new(Year, (Number * 3) - 2, 1);

    public DateOnly Until => From.AddMonths(3);

    public Quarter Previous => Of(From.AddMonths(-3));

    public Quarter Next => Of(From.AddMonths(3));

    /// <summary>For instance <c>Quý 4 năm 2026</c>, after Unicode CLDR.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"Quý {Number} năm {Year}");

    /// <summary>As addresses say it, for instance <c>2026-4</c>.</summary>
    public string Machine => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Reads an address; what is no quarter, or too far away to be meant, is the one of <paramref name="today"/>.</summary>
    public static Quarter Read(string? text, DateOnly today) =>
        text?.Split('-') is [{ Length: 4 } year, { Length: 1 } number]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= FirstYear and <= LastYear
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 4
            ? new Quarter(y, n)
            : Of(today);
}
