namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>What happens on one day, by time.</summary>
/// <param name="Others">How many more were published than the page has room for.</param>
public sealed record CalendarDay(DateOnly Date, IReadOnlyList<CalendarEntry> Entries, int Others);
