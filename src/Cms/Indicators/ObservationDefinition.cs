using CommsPortal.Contracts.Indicators;

namespace CommsPortal.Cms.Indicators;

/// <summary>A measured value as a person or a file gives it.</summary>
public sealed record ObservationDefinition
{
    /// <summary>Any day of the period that it is of; its last day is kept.</summary>
    public DateOnly Date { get; init; }

    public double Value { get; init; }

    public string Source { get; init; } = "";

    /// <summary>An <c>https</c> address, or the path of an article of this portal.</summary>
    public string? SourceUrl { get; init; }

    public string Status { get; init; } = ObservationStatus.Final;

    public string? Note { get; init; }
}
