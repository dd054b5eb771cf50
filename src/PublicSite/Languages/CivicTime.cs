using System.Globalization;

namespace CommsPortal.PublicSite.Languages;

/// <summary>Times as the city reads them: Asia/Ho_Chi_Minh, which has kept UTC+7 without summer time since 1975.</summary>
public static class CivicTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);
    private static readonly string[] VietnameseDays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    /// <summary>“Thứ Bảy, 21/11/2026, 08:30”, or “Saturday 21 November 2026, 08:30”.</summary>
    public static string Long(DateTimeOffset moment, Language language)
    {
        var local = moment.ToOffset(Offset);
        return $"{Day(local, language)}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>“Thứ Bảy, 21/11/2026”, or “Saturday 21 November 2026”.</summary>
    public static string Day(DateTimeOffset moment, Language language)
    {
        var local = moment.ToOffset(Offset);
        return language == Language.Vietnamese
            ? $"{VietnameseDays[(int)local.DayOfWeek]}, {local.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"
            : local.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>“21/11/2026”, or “21 November 2026”.</summary>
    public static string Short(DateTimeOffset moment, Language language) => Short(DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime), language);

    /// <inheritdoc cref="Short(DateTimeOffset, Language)"/>
    public static string Short(DateOnly day, Language language) =>
        day.ToString(language == Language.Vietnamese ? "dd/MM/yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For <c>datetime</c> attributes and structured data: with the city's offset.</summary>
    public static string Machine(DateTimeOffset moment) =>
        moment.ToOffset(Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The city's day in which a moment lies.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The first moment of a day in the city.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>Today in the city.</summary>
    public static DateOnly Today(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);
    }
}
