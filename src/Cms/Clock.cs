namespace CommsPortal.Cms;

/// <summary>Time as the portal stores it.</summary>
public static class Clock
{
    /// <summary>The ICT zone of Ho Chi Minh City, UTC+7 without summer time.</summary>
    public static TimeZoneInfo HoChiMinhCity { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The day of Ho Chi Minh City that a moment belongs to.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, HoChiMinhCity).DateTime);

    /// <summary>Now in UTC, cut to the millisecond, which is what both databases keep.</summary>
    public static DateTimeOffset Now(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    /// <summary>A new identifier that sorts by time.</summary>
    public static Guid NewId(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Guid.CreateVersion7(time.GetUtcNow());
    }
}
