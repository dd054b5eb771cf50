using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.DesignSystem;

/// <summary>What the page of the design system shows.</summary>
/// <param name="Articles">The newest public article of each content type that has any.</param>
public sealed record DesignSystemModel(IReadOnlyList<Theme> Themes, IReadOnlyList<Article> Articles)
{
    public Article? OfType(string type) => Articles.FirstOrDefault(article => article.Type == type);
}
