using CommsPortal.Cms.Desk;
using CommsPortal.Contracts.Digests;

namespace CommsPortal.Cms.Digests;

/// <summary>When letters are written.</summary>
internal static class DigestSchedule
{
    /// <summary>The first moment after <paramref name="now"/>: the hour of the next day, or of the next Monday.</summary>
    public static DateTimeOffset Next(string rhythm, int hour, DateTimeOffset now)
    {
        for (var day = Clock.DayOf(now); ; day = day.AddDays(1))
        {
            var at = DeskTime.StartOf(day).AddHours(hour);
            if (at > now && (rhythm == DigestRhythm.Daily || day.DayOfWeek == DayOfWeek.Monday))
                return at;
        }
    }
}
