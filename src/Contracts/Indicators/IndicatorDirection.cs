namespace CommsPortal.Contracts.Indicators;

/// <summary>Which way is better.</summary>
public static class IndicatorDirection
{
    public const string Up = "up";

    public const string Down = "down";

    public static IReadOnlyList<string> All { get; } = [Up, Down];
}
