using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.HomePages.Scheduling;

/// <summary>What becomes of a front page and its schedule at a moment.</summary>
internal sealed class HomeTurn
{
    private readonly List<HomeScheduleEntry> entries;
    private readonly List<(HomeComposition Before, HomeComposition After, string Note)> steps = [];
    private HomeComposition current;
    private int number;

    private HomeTurn(HomeSchedule schedule, HomeComposition current, int number)
    {
        (entries, this.current, this.number) = ([.. schedule.Entries], current, number);
        First = number;
    }

    /// <summary>Number of the front page's revision before the turn; 0 for none.</summary>
    public int First { get; }

    /// <summary>What is left of the schedule.</summary>
    public HomeSchedule Schedule => new() { Entries = entries };

    /// <summary>The new revisions of the front page, one after the other.</summary>
    public IReadOnlyList<(HomeComposition Before, HomeComposition After, string Note)> Steps => steps;

    /// <summary>Begins and ends in the order of their hours what is due.</summary>
    public static async Task<HomeTurn> TakeAsync(PortalDbContext db, string locale, HomeSchedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (current, number) = await OfficeDocuments.ReadAsync<HomeComposition>(db, RevisionSubject.Home, locale, cancellationToken);
        var turn = new HomeTurn(schedule, current, number);
        while (turn.Next(now) is { } due)
        {
            if (due.Started is null)
                turn.Begin(due, now);
            else
                turn.End(due, await FindAsync(db, locale, due.Before ?? 0, cancellationToken));
        }

        return turn;
    }

    public static bool IsDue(HomeScheduleEntry entry, DateTimeOffset now) => MomentOf(entry) <= now;

    private static DateTimeOffset MomentOf(HomeScheduleEntry entry) => entry.Started is null ? entry.From : entry.Until ?? DateTimeOffset.MaxValue;

    private static async Task<HomeComposition> FindAsync(PortalDbContext db, string locale, int number, CancellationToken cancellationToken) =>
        number == 0
            ? new HomeComposition()
            : await RevisionLog.FindAsync<HomeComposition>(db, RevisionSubject.Home, locale, number, cancellationToken) ?? new HomeComposition();

    private HomeScheduleEntry? Next(DateTimeOffset now) => entries.Where(e => IsDue(e, now)).OrderBy(MomentOf).ThenBy(e => e.Id).FirstOrDefault();

    private void Begin(HomeScheduleEntry entry, DateTimeOffset now)
    {
        // Every node was down for its whole time: showing it for a moment would be a fault of its own.
        if (entry.Until <= now)
        {
            entries.Remove(entry);
            return;
        }

        var before = number;
        Step(entry.Composition, "schedule");
        if (entry.Until is null)
            entries.Remove(entry);
        else
            entries[entries.IndexOf(entry)] = entry with { Started = number, Before = before };
    }

    // What somebody has changed meanwhile stays. What this one took the place of counts on from the revision that brings it back.
    private void End(HomeScheduleEntry entry, HomeComposition before)
    {
        entries.Remove(entry);
        if (entry.Started != number)
        {
            return;
        }

        Step(before, "schedule-end");
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Started == entry.Before)
                entries[i] = entries[i] with { Started = number };
        }
    }

    private void Step(HomeComposition composition, string note)
    {
        steps.Add((current, composition, note));
        (current, number) = (composition, number + 1);
    }
}
