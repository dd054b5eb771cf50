namespace CommsPortal.Search.Querying;

/// <summary>Counts dates by their year in Ho Chi Minh City. Dates come in runs of one year, so its bounds are kept.</summary>
internal sealed class YearCounter
{
    /// <summary>The offset of Asia/Ho_Chi_Minh, which has no summer time, for years.</summary>
    internal static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private readonly Dictionary<int, int> totals = [];
    private (int Year, long From, long To, int Count) run = (0, 0, 0, 0);

    internal IReadOnlyDictionary<int, int> Totals
    {
        get
        {
            EndRun();
            return totals;
        }
    }

    /// <param name="ticks">In UTC; below 0 for a document without date, which counts for no year.</param>
    internal void Add(long ticks)
    {
        if (ticks < 0)
            return;
        if (ticks < run.From || ticks >= run.To)
        {
            EndRun();
            run = RunOf(new DateTime(Math.Min(ticks, DateTime.MaxValue.Ticks - Offset.Ticks) + Offset.Ticks).Year);
        }
        run.Count++;
    }

    private static (int Year, long From, long To, int Count) RunOf(int year) =>
        (year, new DateTime(year, 1, 1).Ticks - Offset.Ticks, year == DateTime.MaxValue.Year ? long.MaxValue : new DateTime(year + 1, 1, 1).Ticks - Offset.Ticks, 0);

    private void EndRun()
    {
        if (run.Count > 0)
            totals[run.Year] = totals.GetValueOrDefault(run.Year) + run.Count;
        run.Count = 0;
    }
}
