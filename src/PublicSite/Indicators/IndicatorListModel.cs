using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Indicators;

/// <summary>The page of all indicators.</summary>
public sealed record IndicatorListModel(Language Language, IReadOnlyList<IndicatorFace> Indicators);
