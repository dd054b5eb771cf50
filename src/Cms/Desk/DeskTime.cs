using System.Globalization;

namespace CommsPortal.Cms.Desk;

/// <summary>Times as the desk shows and reads them: those of Ho Chi Minh City.</summary>
public static class DeskTime
{
    /// <summary>For instance <c>08:30 21/11/2026</c>.</summary>
    public static string Show(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Clock.HoChiMinhCity).ToString("HH:mm d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For instance <c>Cấm phát đến 08:30 ngày 21/11/2026</c>.</summary>
    public static string Embargo(DateTimeOffset liftsAt) =>
        "Cấm phát đến " + TimeZoneInfo.ConvertTime(liftsAt, Clock.HoChiMinhCity).ToString("HH:mm 'ngày' d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For instance <c>08:30</c>.</summary>
    public static string Clock24(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Clock.HoChiMinhCity).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>When a day begins in Ho Chi Minh City, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Clock.HoChiMinhCity.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>For <c>datetime</c> attributes.</summary>
    public static string Machine(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>For <c>datetime-local</c> inputs.</summary>
    public static string Input(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Clock.HoChiMinhCity).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>Reads what a <c>datetime-local</c> input sends, or a person types, as a time of Ho Chi Minh City.</summary>
    public static bool TryRead(string? text, out DateTimeOffset time)
    {
        string[] formats = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "H:mm d/M/yyyy", "d/M/yyyy H:mm"];
        var read = DateTime.TryParseExact(text?.Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        time = read ? new DateTimeOffset(local, Clock.HoChiMinhCity.GetUtcOffset(local)) : default;
        return read;
    }
}
