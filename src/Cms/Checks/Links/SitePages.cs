using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Links;

/// <summary>Which paths lead to a page of the site that is no article: listings, feeds, files.</summary>
internal static class SitePages
{
    private static readonly Dictionary<string, string> TermRoots = new(StringComparer.Ordinal)
    {
        ["tru-cot"] = TaxonomyKind.Pillars,
        ["linh-vuc"] = TaxonomyKind.Sectors,
        ["dia-phuong"] = TaxonomyKind.Localities,
        ["don-vi"] = TaxonomyKind.Organisations,
        ["pillars"] = TaxonomyKind.Pillars,
        ["sectors"] = TaxonomyKind.Sectors,
        ["localities"] = TaxonomyKind.Localities,
        ["organisations"] = TaxonomyKind.Organisations,
    };

    private static readonly string[] Feeds = ["rss.xml", "atom.xml", "feed.json"];
    private static readonly string[] Files = ["sitemap.xml", "robots.txt", "favicon.ico"];

    /// <summary>The taxonomy whose terms have their pages below this first segment; null for none.</summary>
    public static string? KindOf(string root) => TermRoots.GetValueOrDefault(root);

    public static async Task<bool> ExistAsync(PortalDbContext db, string path, CancellationToken cancellationToken)
    {
        if (SitePlaces.IsService(path))
            return true;
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (segments is ["en", ..])
            segments.RemoveAt(0);
        if (segments.Count > 0 && Feeds.Contains(segments[^1]))
            segments.RemoveAt(segments.Count - 1);
        return segments switch
        {
            [] => true,
            ["media", var id, ..] => Guid.TryParse(id, out var media)
                && await db.MediaAssets.AnyAsync(m => m.Id == media, cancellationToken),
            [var only] => Files.Contains(only) || ReservedPaths.Contains("/" + only) || ReservedPaths.Contains("/en/" + only),
            ["the" or "tags", _] => true,
            ["chuyen-muc" or "columns", var slug] => await db.Columns.AnyAsync(c => c.Slug == slug, cancellationToken),
            [var root, var slug] when TermRoots.TryGetValue(root, out var kind) => await db.Terms
                .AnyAsync(t => t.Kind == kind && t.Slug == slug, cancellationToken),
            _ => false,
        };
    }
}
