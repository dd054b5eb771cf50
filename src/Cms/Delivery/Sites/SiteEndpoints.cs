using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Sites;

/// <summary><c>site/{locale}</c>: what the office says of its site, and its menus.</summary>
public static class SiteEndpoints
{
    public static void MapSite(this RouteGroupBuilder api) =>
        api.MapRead("/site/{locale}", ReadAsync, "Read the site's settings and menus").WithTags("Site")
            .WithDescription("Locales: vi, en. Members that are missing or empty are left to the site. A change row with the tag `site` says that it changed.");

    private static async Task<Results<JsonAnswer<SiteDescription>, ProblemHttpResult>> ReadAsync(
        string locale, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (locale is not ("vi" or "en"))
            return PortalProblems.Of(ProblemCode.NotFound, "There is no such language", "Locales are vi and en.");
        var (settings, _) = await OfficeDocuments.ReadAsync<SiteSettings>(db, RevisionSubject.Site, "", cancellationToken);
        var (menus, _) = await OfficeDocuments.ReadAsync<SiteMenus>(db, RevisionSubject.Menus, locale, cancellationToken);
        var paths = await PathsAsync(db, menus.Main.Concat(menus.Footer), cancellationToken);
        var texts = settings.TextsOf(locale);
        return ListJson.Answer(
            new SiteDescription
            {
                Locale = locale,
                Name = texts.Name,
                Motto = texts.Motto,
                Publisher = texts.Publisher,
                Responsible = texts.Responsible,
                Address = texts.Address,
                Phone = settings.Phone,
                Email = settings.Email,
                Licence = texts.Licence,
                Footer = texts.Footer,
                Social = [.. settings.Social.Select(l => new SiteLink(l.Title, l.Url))],
                MainMenu = LinksOf(menus.Main, paths),
                FooterMenu = LinksOf(menus.Footer, paths),
            },
            CachePolicy.Current);
    }

    private static async Task<Dictionary<Guid, string>> PathsAsync(PortalDbContext db, IEnumerable<MenuLink> links, CancellationToken cancellationToken)
    {
        var ids = links.Select(l => l.Article).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await db.LiveArticles.AsNoTracking().Where(l => ids.Contains(l.ArticleId)).ToDictionaryAsync(l => l.ArticleId, l => l.Path, cancellationToken);
    }

    // An article that is not public any more leaves its menu by itself, and comes back with it.
    private static IReadOnlyList<SiteLink> LinksOf(IEnumerable<MenuLink> links, Dictionary<Guid, string> paths) =>
    [
        .. links.Where(l => l.Article is not { } id || paths.ContainsKey(id))
            .Select(l => new SiteLink(l.Title, l.Article is { } id ? paths[id] : l.Url)),
    ];
}
