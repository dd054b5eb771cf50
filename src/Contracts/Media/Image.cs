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

    /// <summary>
    /// What to show in the image's place until it has come: a <c>data:</c> URI (RFC 2397) of the image as a WebP with 16 pixels on its longer side,
    /// about 150 characters and at most 559, to be enlarged and blurred. Null when there is none, as for transparent images.
    /// </summary>
    public string? Placeholder { get; init; }

    /// <summary>Every rendition, by format then ascending width.</summary>
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];
}
