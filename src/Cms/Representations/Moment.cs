using System.Globalization;

namespace CommsPortal.Cms.Representations;

/// <summary>Moments as texts.</summary>
internal static class Moment
{
    /// <summary>RFC 3339 in UTC.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>As people in Ho Chi Minh City read it: <c>20/11/2026 08:30</c>, in English <c>20 November 2026 08:30</c>.</summary>
    public static string Read(DateTimeOffset at, string locale) => TimeZoneInfo.ConvertTime(at, Clock.HoChiMinhCity)
        .ToString(locale == "en" ? "d MMMM yyyy HH:mm" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at, string locale) => TimeZoneInfo.ConvertTime(at, Clock.HoChiMinhCity)
        .ToString(locale == "en" ? "d MMMM yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
