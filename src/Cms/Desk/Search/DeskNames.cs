using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Search;

/// <summary>Names of columns and terms as they are now, to be searched together with the articles that carry them.</summary>
public sealed class DeskNames
{
    private readonly Dictionary<(string Facet, string Slug), string> names;

    private DeskNames(Dictionary<(string Facet, string Slug), string> names) => this.names = names;

    public static async Task<DeskNames> LoadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var kinds = DeskFacet.OfTaxonomy.Keys.ToList();
        var terms = await db.Terms.AsNoTracking().Where(t => kinds.Contains(t.Kind)).Select(t => new { t.Kind, t.Slug, t.Name }).ToListAsync(cancellationToken);
        var names = terms.ToDictionary(t => (DeskFacet.OfTaxonomy[t.Kind], t.Slug), t => t.Name);
        foreach (var column in await db.Columns.AsNoTracking().Select(c => new { c.Slug, c.Name }).ToListAsync(cancellationToken))
            names[(DeskFacet.Column, column.Slug)] = column.Name;
        return new DeskNames(names);
    }

    /// <summary>The names of what some content is filed under.</summary>
    public IEnumerable<string> Of(ArticleContent content) => FiledUnder(content).SelectMany(f => f.Slugs.Select(slug => names.GetValueOrDefault((f.Facet, slug), "")));

    /// <summary>What some content is filed under, as facets.</summary>
    public static IEnumerable<(string Facet, IReadOnlyList<string> Slugs)> FiledUnder(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!string.IsNullOrEmpty(content.Column))
            yield return (DeskFacet.Column, [content.Column]);
        foreach (var (kind, slugs) in ArticleTerms.Of(content))
        {
            if (DeskFacet.OfTaxonomy.TryGetValue(kind, out var facet))
                yield return (facet, slugs);
        }
    }
}
