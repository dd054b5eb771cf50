namespace CommsPortal.Contracts.Media;

/// <summary>An image with its rights and its renditions.</summary>
public sealed record Image
{
    public required Guid Id { get; init; }

    public string Alt { get; init; } = "";

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public string? Licence { get; init; }

    /// <summary>Width of the upright original in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the upright original in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Centre of interest as fractions of width and height, 0 to 1.</summary>
    public double FocalX { get; init; } = 0.5;

    /// <inheritdoc cref="FocalX"/>
    public double FocalY { get; init; } = 0.5;

    /// <summary>Every rendition, by format then ascending width.</summary>
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];
}
