namespace CommsPortal.Cms.Media.Metadata;

/// <summary>
/// What a picture says about itself: IPTC Photo Metadata in its IIM and XMP forms, and Exif. For the desk only; renditions carry none of it.
/// </summary>
public sealed record EmbeddedMetadata
{
    /// <summary>Exif names the place where it was taken. The place itself is not read.</summary>
    public bool HasLocation { get; init; }

    public string? Title { get; init; }

    /// <summary>IPTC Caption/Description.</summary>
    public string? Caption { get; init; }

    /// <summary>IPTC Alt Text (Accessibility).</summary>
    public string? Alt { get; init; }

    /// <summary>IPTC Creator: the photographer.</summary>
    public string? Creator { get; init; }

    /// <summary>IPTC Credit Line, else Source.</summary>
    public string? Credit { get; init; }

    /// <summary>IPTC Copyright Notice.</summary>
    public string? Copyright { get; init; }

    /// <summary>IPTC Rights Usage Terms.</summary>
    public string? UsageTerms { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>When it was taken, as the file writes it, for instance <c>2026-11-20 08:30</c>; the zone is not known.</summary>
    public string? Taken { get; init; }

    /// <summary>Maker and model.</summary>
    public string? Camera { get; init; }

    public bool IsEmpty => this == new EmbeddedMetadata { Keywords = Keywords } && Keywords.Count == 0;

    /// <summary>This, with what it does not say filled from <paramref name="other"/>.</summary>
    public EmbeddedMetadata Or(EmbeddedMetadata other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new EmbeddedMetadata
        {
            HasLocation = HasLocation || other.HasLocation,
            Title = Title ?? other.Title,
            Caption = Caption ?? other.Caption,
            Alt = Alt ?? other.Alt,
            Creator = Creator ?? other.Creator,
            Credit = Credit ?? other.Credit,
            Copyright = Copyright ?? other.Copyright,
            UsageTerms = UsageTerms ?? other.UsageTerms,
            Keywords = Keywords.Count > 0 ? Keywords : other.Keywords,
            Taken = Taken ?? other.Taken,
            Camera = Camera ?? other.Camera,
        };
    }
}
