using CommsPortal.Contracts.Media;

namespace CommsPortal.PublicSite.Pages;

/// <summary>What a page says about itself to machines.</summary>
public sealed record PageHead
{
    /// <summary>OpenGraph type: <c>website</c> or <c>article</c>.</summary>
    public string Kind { get; init; } = "website";

    public Image? Image { get; init; }

    /// <summary>The card that the CMS has drawn for the page; null leaves it to <see cref="Image"/>.</summary>
    public SocialImage? Card { get; init; }

    /// <summary>JSON-LD documents, already safe inside a script element.</summary>
    public IReadOnlyList<string> StructuredData { get; init; } = [];

    /// <summary>Title and address of the listing whose feeds are announced.</summary>
    public (string Title, string Address)? Feeds { get; init; }

    /// <summary>True for pages that others may show as a card, by oEmbed.</summary>
    public bool Embeddable { get; init; }

    /// <summary>Language code and root-relative path of every version of this page, itself included; empty when there is one only.</summary>
    public IReadOnlyList<(string Locale, string Path)> Alternates { get; init; } = [];

    public string? PreviousPage { get; init; }

    public string? NextPage { get; init; }

    /// <summary>True asks search engines not to list the page.</summary>
    public bool NoIndex { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }
}
