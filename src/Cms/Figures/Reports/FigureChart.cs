namespace CommsPortal.Cms.Figures.Reports;

/// <summary>How the first number of each row is drawn beside or above the table.</summary>
public enum FigureChart
{
    None,

    /// <summary>A bar in each row.</summary>
    Bars,

    /// <summary>Columns over time.</summary>
    Columns,

    /// <summary>A line over time.</summary>
    Line,
}
