namespace CommsPortal.Contracts.Indicators;

/// <summary>What an indicator ought to come to.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Date">The day by which.</param>
/// <param name="Source">Who set it, and where.</param>
/// <param name="Approximate">Whether the source says “about”.</param>
public sealed record IndicatorTarget(double Value, DateOnly Date, IndicatorSource Source, bool Approximate = false);
