using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>A category of an article: a term within a scheme.</summary>
/// <param name="Scheme">Root-relative address of the list of the scheme's terms, by which readers tell pillars from tags.</param>
/// <param name="Term">The term as addresses have it.</param>
/// <param name="Label">The term as people read it.</param>
public sealed record FeedCategory(string Scheme, string Term, string Label)
{
    /// <summary>Its column, its terms of every taxonomy with pages, its tags.</summary>
    public static IEnumerable<FeedCategory> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var language = Language.OfCode(article.Locale);
        if (article.Column is { } column)
            yield return new FeedCategory(SiteSection.Columns.Path(language), column.Slug, column.Name);
        var taxonomies = new[]
        {
            (TaxonomyKind.Pillars, article.Pillars), (TaxonomyKind.Sectors, article.Sectors),
            (TaxonomyKind.Localities, article.Localities), (TaxonomyKind.Organisations, article.Organisations),
        };
        foreach (var (kind, terms) in taxonomies)
        {
            foreach (var term in terms)
                yield return new FeedCategory(SitePaths.Terms(kind, language), term.Slug, term.Name);
        }

        foreach (var tag in article.Tags)
            yield return new FeedCategory(SitePaths.Tags(language), TagSlug.Of(tag) is { Length: > 0 } slug ? slug : tag, tag);
    }
}
