using System.Globalization;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Listings.Columns;

/// <summary>A year, or a month of it, in the city.</summary>
public sealed record Period(int Year, int? Month)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>As addresses have it.</summary>
    public string Parameters => Month is { } month
        ? string.Create(CultureInfo.InvariantCulture, $"nam={Year}&thang={month}")
        : string.Create(CultureInfo.InvariantCulture, $"nam={Year}");

    /// <summary>Its first moment.</summary>
    public DateTimeOffset From => CivicTime.Midnight(new DateOnly(Year, Month ?? 1, 1));

    /// <summary>The last millisecond of it: what the API is asked with includes its bounds.</summary>
    public DateTimeOffset To =>
        CivicTime.Midnight(Month is null ? new DateOnly(Year + 1, 1, 1) : new DateOnly(Year, Month.Value, 1).AddMonths(1)).AddMilliseconds(-1);

    /// <summary>Reads <c>nam</c> and <c>thang</c>.</summary>
    /// <returns>False when they name no period that can be; true with null when they name none.</returns>
    public static bool TryRead(IQueryCollection query, out Period? period)
    {
        ArgumentNullException.ThrowIfNull(query);
        period = null;
        var (year, month) = (query["nam"].ToString(), query["thang"].ToString());
        if (year.Length == 0)
            return month.Length == 0;
        if (Whole(year) is not { } number || number is < FirstYear or > LastYear)
            return false;
        if (month.Length > 0 && Whole(month) is not (>= 1 and <= 12))
            return false;
        period = new Period(number, Whole(month));
        return true;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
