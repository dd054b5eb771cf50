using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using ContractFacetCount = CommsPortal.Contracts.Search.FacetCount;

namespace CommsPortal.Cms.Search;

/// <summary>Gives the values of facets the names that people read (Vietnamese), in two queries for all of them.</summary>
public static class SearchFacetNames
{
    private static readonly Dictionary<string, string> TaxonomyOf = new()
    {
        [SearchFacet.Pillar] = TaxonomyKind.Pillars,
        [SearchFacet.Sector] = TaxonomyKind.Sectors,
        [SearchFacet.Locality] = TaxonomyKind.Localities,
        [SearchFacet.Organisation] = TaxonomyKind.Organisations,
    };

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<ContractFacetCount>>> ResolveAsync(
        PortalDbContext db, ContentTypeRegistry types, IReadOnlyList<FacetResult> facets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(types);
        var slugs = facets.Where(f => TaxonomyOf.ContainsKey(f.Name)).SelectMany(f => f.Values).Select(v => v.Value).Distinct().ToList();
        var columns = facets.Where(f => f.Name == SearchFacet.Column).SelectMany(f => f.Values).Select(v => v.Value).ToList();
        var termNames = (await db.Terms.AsNoTracking().Where(t => slugs.Contains(t.Slug)).Select(t => new { t.Kind, t.Slug, t.Name }).ToListAsync(cancellationToken))
            .ToDictionary(t => (t.Kind, t.Slug), t => t.Name);
        var columnNames = await db.Columns.AsNoTracking().Where(c => columns.Contains(c.Slug)).ToDictionaryAsync(c => c.Slug, c => c.Name, cancellationToken);
        return facets.ToDictionary(f => f.Name, IReadOnlyList<ContractFacetCount> (f) =>
            [.. f.Values.Select(v => new ContractFacetCount(v.Value, NameOf(f.Name, v.Value), v.Count))]);

        string NameOf(string facet, string value) => facet switch
        {
            SearchFacet.Type => types.Find(value)?.Title ?? value,
            SearchFacet.Locale => value == "en" ? "Tiếng Anh" : "Tiếng Việt",
            SearchFacet.Column => columnNames.GetValueOrDefault(value, value),
            _ => TaxonomyOf.TryGetValue(facet, out var kind) ? termNames.GetValueOrDefault((kind, value), value) : value,
        };
    }
}
