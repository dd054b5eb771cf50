using CommsPortal.Cms.Slugs;
using CommsPortal.Contracts.Taxonomies;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Publishing;

/// <summary>What a public document touches, as tags by which caches drop what shows it.</summary>
public static class ChangeTags
{
    public static IReadOnlyList<string> Of(ContractArticle document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
        [
            $"article:{document.Id}",
            $"path:{document.Path}",
            $"type:{document.Type}",
            $"locale:{document.Locale}",
            .. document.Column is { } column ? [$"column:{column.Slug}"] : Array.Empty<string>(),
            .. document.Category is { } category ? [$"category:{category}"] : Array.Empty<string>(),
            .. Terms(TaxonomyKind.Pillars, document.Pillars),
            .. Terms(TaxonomyKind.Sectors, document.Sectors),
            .. Terms(TaxonomyKind.Localities, document.Localities),
            .. Terms(TaxonomyKind.Organisations, document.Organisations),
            .. Terms(TaxonomyKind.Audiences, document.Audiences),
            .. document.Tags.Select(t => $"tag:{Slug.From(t)}"),
            .. document.Bylines.Select(b => $"byline:{Slug.From(b.PrintedName)}").Distinct(),
            .. document.Campaigns.Select(c => $"campaign:{c.Id}"),
        ];
    }

    private static IEnumerable<string> Terms(string kind, IReadOnlyList<TermLink> terms) => terms.Select(t => $"{kind}:{t.Slug}");
}
