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

    // Pages that the site has besides its lists. The office may publish pages of its own at the paths of the last two.
    private static readonly (string Vietnamese, string English, string Title, string TitleEn)[] Services =
    [
        ("/tac-gia", "/en/authors", "Tác giả", "Authors"),
        ("/dang-ky-tin", "/en/subscribe", "Nhận tin qua thư", "News by email"),
        ("/gui-toa-soan", "/en/feedback", "Gửi ý kiến cho tòa soạn", "Write to the newsroom"),
        ("/hoi-dap", "/en/answers", "Hỏi đáp với bạn đọc", "Readers' questions"),
        ("/gop-y", "/gop-y", "Góp ý về gương điển hình", "Consultations"),
        ("/bao-chi", "/en/press", "Dành cho báo chí", "For the press"),
        ("/chat-luong", "/en/quality", "Chất lượng của trang này", "The quality of this site"),
        ("/quyen-rieng-tu", "/en/privacy", "Quyền riêng tư", "Privacy"),
        ("/tiep-can", "/en/accessibility", "Tiếp cận cho mọi người", "Accessibility"),
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
            .. Services.Select(s => new MenuLink(english ? s.TitleEn : s.Title, english ? s.English : s.Vietnamese)),
        ];
    }

    /// <summary>Whether a path is one of these pages.</summary>
    public async Task<bool> IsPageAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (IsService(path) || path is "/" or "/en" or "/tim-kiem" or "/chi-tieu" or "/en/indicators" or "/en/search" or "/rss.xml" or "/en/rss.xml")
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

    /// <summary>Whether a path is one of the pages where readers do something or are told something of the site itself.</summary>
    internal static bool IsService(string path) => Services.Any(s => path == s.Vietnamese || path == s.English);

    private static string RootOf(string kind, bool english) => Roots.Single(r => r.Kind == kind) is var root && english ? root.English : root.Vietnamese;
}
