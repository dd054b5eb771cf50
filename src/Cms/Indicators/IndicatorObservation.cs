using CommsPortal.Contracts.Indicators;

namespace CommsPortal.Cms.Indicators;

/// <summary>One measured value, as stored.</summary>
public sealed class IndicatorObservation
{
    public required string IndicatorKey { get; init; }

    /// <summary>Last day of the period that it is of.</summary>
    public DateOnly Date { get; init; }

    public double Value { get; set; }

    public required string Source { get; set; }

    /// <summary>An <c>https</c> address, or the path of an article.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>One of <see cref="ObservationStatus"/>.</summary>
    public string Status { get; set; } = ObservationStatus.Final;

    public string? Note { get; set; }
}
