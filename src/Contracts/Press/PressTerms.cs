namespace CommsPortal.Contracts.Press;

/// <summary>Under which conditions newsrooms use the press API, for machines and people.</summary>
public sealed record PressTerms
{
    /// <summary>Name of this edition; applications name the one they agree to.</summary>
    public required string Edition { get; init; }

    /// <summary>From when this edition holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The licence of the content in the office's words (Vietnamese); null when the office has set none and the rules alone hold.</summary>
    public string? Licence { get; init; }

    /// <summary>The rules, in the order in which they are read.</summary>
    public required IReadOnlyList<PressRule> Rules { get; init; }

    public required PressQuotas Quotas { get; init; }

    public required PressContact Contact { get; init; }
}
