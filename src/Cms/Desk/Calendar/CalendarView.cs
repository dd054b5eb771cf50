namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>How much time the calendar shows at once.</summary>
public enum CalendarView
{
    Month,
    Week,
}
