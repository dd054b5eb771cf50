using CommsPortal.Contracts.Indicators;

namespace CommsPortal.PublicSite.Indicators;

/// <summary>How far an indicator has come towards its target.</summary>
/// <param name="Percent">Of the target, or of the way down to it; whole, 0 to 100; null where that says nothing.</param>
/// <param name="Gap">What is left, in the indicator's unit; 0 when nothing is.</param>
/// <param name="Over">Whether the newest value is of the target's day or after it.</param>
public sealed record IndicatorProgress(int? Percent, double Gap, bool Over)
{
    private const int Decimals = 3;

    public bool Reached => Gap <= 0;

    /// <summary>Null without a target or without values.</summary>
    public static IndicatorProgress? Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator is not { Target: { } target, Observations: [var first, ..] and [.., var last] })
            return null;
        var down = indicator.Direction == IndicatorDirection.Down;
        var gap = Math.Max(0, Math.Round(down ? last.Value - target.Value : target.Value - last.Value, Decimals));
        // Up, a value is so much of the target; down, only the way from where it began can be told.
        double? share = gap <= 0 ? 1
            : down ? (first.Value > target.Value ? (first.Value - last.Value) / (first.Value - target.Value) : null)
            : target.Value > 0 ? last.Value / target.Value : null;
        return new IndicatorProgress(share is { } part ? (int)Math.Floor(Math.Clamp(part, 0, 1) * 100) : null, gap, last.Date >= target.Date);
    }
}
