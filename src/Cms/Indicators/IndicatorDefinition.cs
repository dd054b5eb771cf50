using System.Text.Json;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Indicators;

namespace CommsPortal.Cms.Indicators;

/// <summary>An indicator with everything in it, as a person or a file describes it.</summary>
public sealed record IndicatorDefinition
{
    public string Key { get; init => field = value ?? ""; } = "";

    public string Name { get; init; } = "";

    public string? NameEn { get; init; }

    public string Description { get; init; } = "";

    public string? DescriptionEn { get; init; }

    public string Unit { get; init; } = "";

    public string? UnitEn { get; init; }

    /// <summary>Slug of the pillar.</summary>
    public string? Pillar { get; init; }

    public string Direction { get; init; } = IndicatorDirection.Up;

    public string Frequency { get; init; } = IndicatorFrequency.Year;

    /// <summary>Null where nothing has been set.</summary>
    public TargetDefinition? Target { get; init; }

    /// <summary>Where it stands among the others, the smallest first.</summary>
    public int Order { get; init; }

    /// <summary>Whether readers see it.</summary>
    public bool Published { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ObservationDefinition> Observations { get; init => field = value ?? []; } = [];

    internal static IndicatorDefinition Of(Indicator stored) => new()
    {
        Key = stored.Key,
        Name = stored.Name,
        NameEn = stored.NameEn,
        Description = stored.Description,
        DescriptionEn = stored.DescriptionEn,
        Unit = stored.Unit,
        UnitEn = stored.UnitEn,
        Pillar = stored.Pillar,
        Direction = stored.Direction,
        Frequency = stored.Frequency,
        Target = stored is { TargetValue: { } value, TargetDate: { } date }
            ? new TargetDefinition { Value = value, Date = date, Approximate = stored.TargetApproximate, Source = stored.TargetSource ?? "", SourceUrl = stored.TargetUrl }
            : null,
        Order = stored.Order,
        Published = stored.Published,
        Observations =
        [
            .. stored.Observations.OrderBy(o => o.Date).Select(o => new ObservationDefinition
            {
                Date = o.Date,
                Value = o.Value,
                Source = o.Source,
                SourceUrl = o.SourceUrl,
                Status = o.Status,
                Note = o.Note,
            }),
        ],
    };

    internal void ApplyTo(Indicator stored)
    {
        (stored.Name, stored.NameEn, stored.Description, stored.DescriptionEn) = (Name, NameEn, Description, DescriptionEn);
        (stored.Unit, stored.UnitEn, stored.Pillar, stored.Direction, stored.Frequency) = (Unit, UnitEn, Pillar, Direction, Frequency);
        (stored.TargetValue, stored.TargetDate, stored.TargetApproximate) = (Target?.Value, Target?.Date, Target?.Approximate ?? false);
        (stored.TargetSource, stored.TargetUrl) = (Target?.Source, Target?.SourceUrl);
        (stored.Order, stored.Published) = (Order, Published);
        stored.Observations.RemoveAll(known => Observations.All(o => o.Date != known.Date));
        foreach (var observation in Observations)
            Apply(observation, stored);
    }

    /// <summary>Whether it says the same.</summary>
    internal bool IsSameAs(IndicatorDefinition other) =>
        JsonSerializer.Serialize(this, PortalJson.Options) == JsonSerializer.Serialize(other, PortalJson.Options);

    private static void Apply(ObservationDefinition observation, Indicator stored)
    {
        var known = stored.Observations.Find(o => o.Date == observation.Date);
        if (known is null)
            stored.Observations.Add(known = new IndicatorObservation { IndicatorKey = stored.Key, Date = observation.Date, Source = "" });
        (known.Value, known.Source, known.SourceUrl, known.Status, known.Note) =
            (observation.Value, observation.Source, observation.SourceUrl, observation.Status, observation.Note);
    }
}
