namespace CommsPortal.Cms.Figures.Reports;

/// <summary>The figures of a period.</summary>
/// <param name="At">When they were counted.</param>
public sealed record FigureReport(FigurePeriod Period, DateTimeOffset At, IReadOnlyList<FigureTable> Tables)
{
    /// <summary>The dimension that was asked for.</summary>
    public FigureDimension Rows { get; init; }

    /// <summary>The second dimension of the pivot; null for none.</summary>
    public FigureDimension? Columns { get; init; }

    public FigureTable? Find(string key) => Tables.FirstOrDefault(t => t.Key == key);
}
