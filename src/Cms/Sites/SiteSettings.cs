namespace CommsPortal.Cms.Sites;

/// <summary>What the site says of itself, as an office sets it. Stored as one document with versions.</summary>
public sealed record SiteSettings
{
    /// <summary>What is said in each language, by <c>vi</c> and <c>en</c>.</summary>
    public IReadOnlyDictionary<string, SiteTexts> Texts { get; init; } = new Dictionary<string, SiteTexts>();

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The office's pages elsewhere.</summary>
    public IReadOnlyList<MenuLink> Social { get; init; } = [];

    public SiteTexts TextsOf(string locale) => Texts.GetValueOrDefault(locale) ?? new SiteTexts();
}
