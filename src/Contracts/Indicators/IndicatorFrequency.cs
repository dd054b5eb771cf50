namespace CommsPortal.Contracts.Indicators;

/// <summary>How long the periods are that an indicator is measured of.</summary>
public static class IndicatorFrequency
{
    public const string Year = "year";

    public const string Quarter = "quarter";

    public const string Month = "month";

    public const string Day = "day";

    public static IReadOnlyList<string> All { get; } = [Year, Quarter, Month, Day];
}
