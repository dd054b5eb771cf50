using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Indicators;

/// <summary>Something that is measured again and again, with what it ought to come to and what it has come to so far.</summary>
public sealed record Indicator
{
    /// <summary>The part of addresses that names it; it never changes.</summary>
    public required string Key { get; init; }

    /// <summary>Root-relative path of its page on the site.</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    /// <summary>What is counted, and how; plain text.</summary>
    public string Description { get; init; } = "";

    public string? DescriptionEn { get; init; }

    /// <summary>Unit of all values, for instance <c>%</c> or “hồ sơ”.</summary>
    public required string Unit { get; init; }

    public string? UnitEn { get; init; }

    /// <summary>The pillar that it belongs to; null for none.</summary>
    public TermLink? Pillar { get; init; }

    /// <summary><c>up</c> when more is better, <c>down</c> when less is.</summary>
    public string Direction { get; init; } = IndicatorDirection.Up;

    /// <summary>What one value is of: <c>year</c>, <c>quarter</c>, <c>month</c> or <c>day</c>.</summary>
    public string Frequency { get; init; } = IndicatorFrequency.Year;

    /// <summary>What it ought to come to; null where nothing has been set.</summary>
    public IndicatorTarget? Target { get; init; }

    /// <summary>What was measured, oldest first.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];
}
