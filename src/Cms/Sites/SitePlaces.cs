using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Sites;

/// <summary>The pages of the site that are no articles: sections, lists of terms, terms, columns, search.</summary>
public sealed class SitePlaces(PortalDbContext db, ContentTypeRegistry types)
{
    private static readonly (string Kind, string Vietnamese, string English, string Title, string TitleEn)[] Roots =
    [
        (TaxonomyKind.Pillars, "/tru-cot", "/en/pillars", "Trụ cột", "Pillars"),
        (TaxonomyKind.Sectors, "/linh-vuc", "/en/sectors", "Lĩnh vực", "Sectors"),
        (TaxonomyKind.Localities, "/dia-phuong", "/en/localities", "Địa phương", "Localities"),
        (TaxonomyKind.Organisations, "/don-vi", "/en/organisations", "Đơn vị", "Organisations"),
    ];

    /// <summary>Places to choose from for a menu: title and path.</summary>
    public async Task<IReadOnlyList<MenuLink>> OfferAsync(string locale, CancellationToken cancellationToken)
    {
        var english = locale == "en";
        var columns = await db.Columns.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Slug).Select(c => new { c.Slug, c.Name }).ToListAsync(cancellationToken);
        var terms = await db.Terms.AsNoTracking().Where(t => t.Kind == TaxonomyKind.Pillars || t.Kind == TaxonomyKind.Sectors)
            .OrderBy(t => t.Kind).ThenBy(t => t.Order).ThenBy(t => t.Slug).Take(200).ToListAsync(cancellationToken);
        var root = english ? "/en/columns" : "/chuyen-muc";
        return
        [
            .. types.All.Where(t => t.Declaration.Section.Length > 0).Select(t => new MenuLink(t.Title, english ? "/en/" + t.Declaration.SectionEn : "/" + t.Declaration.Section)),
            .. Roots.Select(r => new MenuLink(english ? r.TitleEn : r.Title, english ? r.English : r.Vietnamese)),
            .. columns.Select(c => new MenuLink(c.Name, $"{root}/{c.Slug}")),
            .. terms.Select(t => new MenuLink(english ? t.NameEn ?? t.Name : t.Name, $"{RootOf(t.Kind, english)}/{t.Slug}")),
            new MenuLink(english ? "Targets and progress" : "Chỉ tiêu", english ? "/en/indicators" : "/chi-tieu"),
            new MenuLink(english ? "Search" : "Tìm kiếm", english ? "/en/search" : "/tim-kiem"),
        ];
    }

    /// <summary>Whether a path is one of these pages.</summary>
    public async Task<bool> IsPageAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path is "/" or "/en" or "/tim-kiem" or "/chi-tieu" or "/en/indicators" or "/en/search" or "/rss.xml" or "/en/rss.xml")
            return true;
        if (types.All.Any(t => t.Declaration.Section.Length > 0 && (path == "/" + t.Declaration.Section || path == "/en/" + t.Declaration.SectionEn)))
            return true;
        if (Roots.FirstOrDefault(r => path == r.Vietnamese || path == r.English) is { Kind: not null })
            return true;
        var (above, slug) = path.LastIndexOf('/') is var cut and > 0 ? (path[..cut], path[(cut + 1)..]) : ("", "");
        if (above is "/chuyen-muc" or "/en/columns")
            return await db.Columns.AnyAsync(c => c.Slug == slug, cancellationToken);
        if (above is "/chi-tieu" or "/en/indicators")
            return await db.Indicators.AnyAsync(i => i.Key == slug && i.Published, cancellationToken);
        return Roots.FirstOrDefault(r => above == r.Vietnamese || above == r.English) is { Kind: { } kind }
            && await db.Terms.AnyAsync(t => t.Kind == kind && t.Slug == slug, cancellationToken);
    }

    private static string RootOf(string kind, bool english) => Roots.Single(r => r.Kind == kind) is var root && english ? root.English : root.Vietnamese;
}
