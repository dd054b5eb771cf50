using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Taxonomies;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Piranha;

/// <summary>The site's structure as Piranha tells it: sections with their columns, then standing pages.</summary>
public static class PiranhaSitemap
{
    public static async Task<IReadOnlyList<PiranhaSitemapItem>> ReadAsync(PortalDbContext db, ContentTypeRegistry types, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(types);
        var columns = await ColumnReader.ReadAsync(db, null, cancellationToken);
        var items = types.All.Where(t => t.Declaration.Section.Length > 0).Select((type, i) => new PiranhaSitemapItem
        {
            Id = PiranhaIdentity.OfSection(type.Name),
            Title = type.Title,
            MenuTitle = type.Title,
            PageTypeName = "Archive",
            Permalink = "/" + type.Declaration.Section,
            SortOrder = i,
            Items = type.Declaration.PathByColumn
                ? [.. columns.Select((column, k) => new PiranhaSitemapItem
                {
                    Id = PiranhaIdentity.OfColumn(column.Slug),
                    ParentId = PiranhaIdentity.OfSection(type.Name),
                    Title = column.Name,
                    MenuTitle = column.Name,
                    PageTypeName = "Archive",
                    Permalink = column.Path,
                    Level = 2,
                    SortOrder = k,
                    Published = column.LastPublished,
                })]
                : [],
        }).ToList();
        items.AddRange(await PagesAsync(db, items.Count, cancellationToken));
        return items;
    }

    private static async Task<IEnumerable<PiranhaSitemapItem>> PagesAsync(PortalDbContext db, int first, CancellationToken cancellationToken)
    {
        var pages = await db.LiveArticles.AsNoTracking().Where(l => l.Type == PiranhaDocuments.PageType && l.Locale == "vi")
            .OrderBy(l => l.Path).Select(l => l.Json).ToListAsync(cancellationToken);
        return pages.Select(json => SnapshotJson.Read(json)).Select((page, i) => new PiranhaSitemapItem
        {
            Id = page.Id,
            Title = page.Headline,
            MenuTitle = page.Headline,
            PageTypeName = "Page",
            Permalink = page.Path,
            SortOrder = first + i,
            Published = page.Published,
        });
    }
}
