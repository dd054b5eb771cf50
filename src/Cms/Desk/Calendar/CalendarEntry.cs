namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>One thing in the calendar.</summary>
/// <param name="Version">The article's version, which a change of the time has to name.</param>
/// <param name="Author">Who began the article; null for imports.</param>
/// <param name="MayMove">Whether the person is offered another time for it; the verb checks again.</param>
/// <param name="IsLate">Whether it should have happened and has not.</param>
public sealed record CalendarEntry(
    Guid Id, int Version, CalendarEntryKind Kind, DateTimeOffset At, string Headline, string Type, string? Author, bool MayMove, bool IsLate)
{
    /// <summary>For instance <c>Hẹn đăng</c>.</summary>
    public string KindName => Kind switch
    {
        CalendarEntryKind.Publish => "Hẹn đăng",
        CalendarEntryKind.Withdraw => "Hẹn gỡ",
        _ => "Đã đăng",
    };
}
