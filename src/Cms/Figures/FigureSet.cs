namespace CommsPortal.Cms.Figures;

/// <summary>What kind of number it is; each opens the articles that it counts.</summary>
public enum FigureSet
{
    /// <summary>Stories that were public first in the period.</summary>
    Published,

    /// <summary>Those of them of which nothing is public any more.</summary>
    SinceWithdrawn,

    /// <summary>Corrections in the period.</summary>
    Corrected,

    /// <summary>Withdrawals in the period.</summary>
    Withdrawn,

    /// <summary>Issues of columns that appeared on their day or before.</summary>
    IssuesInTime,

    /// <summary>Issues of columns that appeared after their day.</summary>
    IssuesLate,

    /// <summary>Articles that were read in the period.</summary>
    Read,
}
