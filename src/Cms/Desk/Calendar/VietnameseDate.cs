using System.Globalization;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>Days and months in words, after Unicode CLDR's data for Vietnamese; weeks begin on Monday.</summary>
public static class VietnameseDate
{
    private static readonly string[] Wide = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
    private static readonly string[] Abbreviated = ["CN", "Th 2", "Th 3", "Th 4", "Th 5", "Th 6", "Th 7"];

    /// <summary>For instance <c>Th 2</c>.</summary>
    public static string ShortWeekday(DayOfWeek day) => Abbreviated[(int)day];

    /// <summary>For instance <c>Thứ Hai</c>.</summary>
    public static string Weekday(DateOnly day) => Wide[(int)day.DayOfWeek];

    /// <summary>For instance <c>Thứ Hai, 23/11</c>.</summary>
    public static string Brief(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Weekday(day)}, {day.Day}/{day.Month}");

    /// <summary>For instance <c>Thứ Hai, 23 tháng 11, 2026</c>.</summary>
    public static string Full(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Weekday(day)}, {day.Day} tháng {day.Month}, {day.Year}");

    /// <summary>For instance <c>Tháng 11 năm 2026</c>.</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"Tháng {day.Month} năm {day.Year}");

    /// <summary>The Monday of the week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
