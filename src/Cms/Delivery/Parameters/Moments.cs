using System.Globalization;

namespace CommsPortal.Cms.Delivery.Parameters;

/// <summary>Moments in queries: RFC 3339, or a date, which is that whole day in Ho Chi Minh City.</summary>
public static class Moments
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The first moment meant; null when the parameter is missing or wrong.</summary>
    public static DateTimeOffset? From(QueryReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(reader, name, out var day) ?? (day is { } date ? StartOf(date) : null);
    }

    /// <summary>The first moment after what is meant: the bound is exclusive, while the parameter includes its own day or millisecond.</summary>
    public static DateTimeOffset? Before(QueryReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(reader, name, out var day)?.AddMilliseconds(1) ?? (day is { } date ? StartOf(date.AddDays(1)) : null);
    }

    private static DateTimeOffset? Read(QueryReader reader, string name, out DateOnly? day)
    {
        day = null;
        if (reader.Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && IsUsual(date.Year))
        {
            day = date;
            return null;
        }

        // A plus sign that was not escaped arrives as a space.
        var moment = text.Replace(' ', '+');
        if (HasOffset(moment)
            && DateTimeOffset.TryParseExact(moment, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            && IsUsual(time.Year))
            return time;
        reader.Refuse(name, $"{name} must be a date (2026-11-21) or an RFC 3339 time (2026-11-21T08:30:00+07:00) of the years 1900 to 9000; it was '{text}'.");
        return null;
    }

    // Far from the ends of the calendar, so that adding a day or an offset cannot overflow.
    private static bool IsUsual(int year) => year is >= 1900 and <= 9000;

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');

    private static DateTimeOffset StartOf(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Clock.HoChiMinhCity.BaseUtcOffset).ToUniversalTime();
}
