using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Search;

/// <summary>Names of columns and terms that have public articles: what suggestions offer besides headlines and tags, and where each leads.</summary>
public sealed class SearchNames(SearchIndexHost host, IDbContextFactory<PortalDbContext> contexts)
{
    private static readonly Dictionary<string, string> Sections = new()
    {
        [TaxonomyKind.Pillars] = "tru-cot",
        [TaxonomyKind.Sectors] = "linh-vuc",
        [TaxonomyKind.Localities] = "dia-phuong",
        [TaxonomyKind.Organisations] = "don-vi",
        [TaxonomyKind.Audiences] = "doi-tuong",
    };

    private volatile Dictionary<string, (string Kind, string Path)> byName = [];

    /// <summary>Kind (<c>column</c> or <c>term</c>) and page of a name; null for an unknown one.</summary>
    public (string Kind, string Path)? Find(string name) => byName.TryGetValue(name, out var found) ? found : null;

    /// <summary>Reads the names again and hands them to the index, those with the most articles first.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var columns = await db.Columns.AsNoTracking().Where(c => db.LiveArticles.Any(l => l.Column == c.Slug))
            .OrderBy(c => c.Order).Select(c => new { c.Slug, c.Name }).ToListAsync(cancellationToken);
        var terms = await db.Terms.AsNoTracking()
            .Select(t => new { t.Kind, t.Slug, t.Name, Count = db.LiveTerms.Count(l => l.Kind == t.Kind && l.Value == t.Slug) })
            .Where(t => t.Count > 0).OrderByDescending(t => t.Count).ThenBy(t => t.Slug).ToListAsync(cancellationToken);
        var names = new Dictionary<string, (string Kind, string Path)>(StringComparer.Ordinal);
        foreach (var column in columns)
            names.TryAdd(column.Name, ("column", $"/chuyen-muc/{column.Slug}"));
        foreach (var term in terms)
            names.TryAdd(term.Name, ("term", $"/{Sections[term.Kind]}/{term.Slug}"));
        byName = names;
        host.TryUse(
            index =>
            {
                index.SetPhrases(SuggestionKind.Name, [.. names.Keys]);
                return true;
            },
            out _);
    }
}
