namespace CommsPortal.Cms.Figures.Reports;

/// <summary>The figures of a period.</summary>
/// <param name="At">When they were counted.</param>
public sealed record FigureReport(FigurePeriod Period, DateTimeOffset At, IReadOnlyList<FigureTable> Tables)
{
    public FigureTable? Find(string key) => Tables.FirstOrDefault(t => t.Key == key);
}
