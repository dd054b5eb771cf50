namespace CommsPortal.Contracts.Indicators;

/// <summary>One measured value.</summary>
/// <param name="Date">Last day of the period that it is of.</param>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Status"><c>final</c>, <c>preliminary</c> or <c>revised</c>.</param>
/// <param name="Note">What readers should know of it; null for nothing.</param>
public sealed record Observation(DateOnly Date, double Value, IndicatorSource Source, string Status = ObservationStatus.Final, string? Note = null);
