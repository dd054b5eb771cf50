using CommsPortal.Contracts.Indicators;

namespace CommsPortal.Cms.Indicators;

/// <summary>An indicator, as stored.</summary>
public sealed class Indicator
{
    public required string Key { get; init; }

    public required string Name { get; set; }

    public string? NameEn { get; set; }

    public string Description { get; set; } = "";

    public string? DescriptionEn { get; set; }

    public required string Unit { get; set; }

    public string? UnitEn { get; set; }

    /// <summary>Slug of the pillar.</summary>
    public string? Pillar { get; set; }

    /// <summary>One of <see cref="IndicatorDirection"/>.</summary>
    public string Direction { get; set; } = IndicatorDirection.Up;

    /// <summary>One of <see cref="IndicatorFrequency"/>.</summary>
    public string Frequency { get; set; } = IndicatorFrequency.Year;

    /// <summary>Null where nothing has been set; then there is no other member of the target either.</summary>
    public double? TargetValue { get; set; }

    public DateOnly? TargetDate { get; set; }

    public bool TargetApproximate { get; set; }

    public string? TargetSource { get; set; }

    /// <summary>An <c>https</c> address, or the path of an article.</summary>
    public string? TargetUrl { get; set; }

    public int Order { get; set; }

    /// <summary>Whether readers see it.</summary>
    public bool Published { get; set; }

    public int Version { get; set; } = 1;

    public List<IndicatorObservation> Observations { get; init; } = [];
}
