namespace CommsPortal.Cms.Piranha;

/// <summary>One item of the media library.</summary>
public sealed record PiranhaMedia
{
    public required Guid Id { get; init; }

    /// <summary><c>Image</c> or <c>Document</c>.</summary>
    public required string Type { get; init; }

    public required string Filename { get; init; }

    public required string ContentType { get; init; }

    public string? Title { get; init; }

    public string? AltText { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    public string? PublicUrl { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public IReadOnlyList<PiranhaMediaVersion> Versions { get; init; } = [];
}
