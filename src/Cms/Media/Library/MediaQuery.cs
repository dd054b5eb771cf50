namespace CommsPortal.Cms.Media.Library;

/// <summary>What the list of the library is asked for.</summary>
/// <param name="Text">Words that name, alternative text, caption or credit must contain, with or without diacritics.</param>
/// <param name="Images">True for images only, false for documents only.</param>
/// <param name="Limit">Most items of the page.</param>
/// <param name="After">The last item of the page before; must come from a list in the same order.</param>
public sealed record MediaQuery(string? Text, bool? Images, int Limit, MediaCursor? After)
{
    public const int DefaultLimit = 40;
    public const int MaxLimit = 100;

    public MediaOrder Order { get; init; }

    /// <summary>Only files in one of these folders; null for all.</summary>
    public IReadOnlyList<Guid>? Folders { get; init; }

    /// <summary>Only files in no folder.</summary>
    public bool Loose { get; init; }

    /// <summary>Slug of a tag that the files must have.</summary>
    public string? Tag { get; init; }

    public LicenceState? Licence { get; init; }

    /// <summary>Only images without an alternative text.</summary>
    public bool WithoutAlt { get; init; }

    /// <summary>Only files that no edition uses.</summary>
    public bool Unused { get; init; }
}
