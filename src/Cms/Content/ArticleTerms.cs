using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Content;

/// <summary>The taxonomy terms that some content names, by taxonomy.</summary>
public static class ArticleTerms
{
    public static IEnumerable<(string Kind, IReadOnlyList<string> Slugs)> Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        yield return (TaxonomyKind.Pillars, content.Pillars);
        yield return (TaxonomyKind.Sectors, content.Sectors);
        yield return (TaxonomyKind.Localities, content.Localities);
        var authors = content.Bylines.Select(b => b.Organisation).OfType<string>().Where(o => o.Length > 0);
        yield return (TaxonomyKind.Organisations, content.Organisations.Union(authors).ToList());
        yield return (TaxonomyKind.Audiences, content.Audiences);
    }
}
