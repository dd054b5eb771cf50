namespace CommsPortal.Cms.Figures;

/// <summary>One value of a dimension; <see cref="FigureDimensions.None"/> is that of stories that say nothing there.</summary>
public sealed record FigureFilter(FigureDimension Dimension, string Value);
