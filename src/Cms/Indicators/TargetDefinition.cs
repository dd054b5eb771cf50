namespace CommsPortal.Cms.Indicators;

/// <summary>What an indicator ought to come to, as a person or a file says it.</summary>
public sealed record TargetDefinition
{
    public double Value { get; init; }

    /// <summary>The day by which.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Whether the source says “about”.</summary>
    public bool Approximate { get; init; }

    public string Source { get; init; } = "";

    /// <summary>An <c>https</c> address, or the path of an article of this portal.</summary>
    public string? SourceUrl { get; init; }
}
