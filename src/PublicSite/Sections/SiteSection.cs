using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Sections;

/// <summary>A section of the site: one content type and its pages.</summary>
/// <param name="Type">The content type.</param>
public sealed record SiteSection(string Type, string VietnamesePath, string EnglishPath)
{
    public static SiteSection News { get; } = new("news", "/tin-tuc", "/en/news");

    public static SiteSection Columns { get; } = new("column-article", "/chuyen-muc", "/en/columns");

    public static SiteSection CaseStudies { get; } = new("case-study", "/cau-chuyen", "/en/case-studies");

    public static SiteSection ModelExamples { get; } = new("model-example", "/guong-dien-hinh", "/en/model-examples");

    public static SiteSection Documents { get; } = new("official-document", "/van-ban", "/en/documents");

    public static SiteSection Campaigns { get; } = new("campaign", "/phong-trao", "/en/campaigns");

    /// <summary>In the order of the navigation.</summary>
    public static IReadOnlyList<SiteSection> All { get; } = [News, Columns, CaseStudies, ModelExamples, Documents, Campaigns];

    /// <summary>Root-relative path of the section's front page.</summary>
    public string Path(Language language) => language == Language.Vietnamese ? VietnamesePath : EnglishPath;

    /// <summary>The section's name.</summary>
    public string Title(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Text.SectionTitle(Type);
    }

    /// <summary>The section of a content type; null for plain pages and unknown types.</summary>
    public static SiteSection? OfType(string type) => All.FirstOrDefault(section => section.Type == type);
}
