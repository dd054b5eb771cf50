using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Assets;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Press;

/// <summary>The page of the press office: what is new, whom to write to, and how to let machines read.</summary>
public static class PressHomeEndpoint
{
    private const int Latest = 8;

    public static void MapPressHome(this IEndpointRouteBuilder routes, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        routes.MapGet(PressPaths.Home(language), async (
            HttpContext context, PortalClient portal, PressClient press, SiteAssets assets, IOptions<SiteOptions> site, IOptions<CmsOptions> cms, PageRenderer renderer) =>
        {
            var listing = ListingCatalog.Home(language);
            var latest = portal.ListArticlesAsync(listing.Query with { Limit = Latest }, context.RequestAborted);
            var terms = await press.GetTermsAsync(context.RequestAborted);
            var api = (site.Value.ApiBaseUrl ?? cms.Value.BaseUrl).GetLeftPart(UriPartial.Authority);
            var model = new PressHomeModel(language, (await latest).Items, terms, api, [(assets.Icon, "logo.svg")]);
            return await renderer.ResultAsync(Create(model, listing), context.RequestAborted);
        });
    }

    private static Page Create(PressHomeModel model, Listing listing) => new()
    {
        Language = model.Language,
        Title = model.Language == Language.Vietnamese ? "Dành cho báo chí" : "For the press",
        Description = model.Language == Language.Vietnamese
            ? "Tin mới nhất, liên hệ, biểu trưng, nguồn tin và API cho các cơ quan báo chí."
            : "Latest stories, contacts, logos, feeds and the API for newsrooms.",
        Canonical = PressPaths.Home(model.Language),
        OtherLanguage = PressPaths.Home(model.Language.Other),
        Tags = new HashSet<string>(listing.Tags) { "site" },
        Body = Page.Show<PressHomeView>(model),
        Head = new PageHead
        {
            Feeds = (model.Language.Text.SiteName, model.Language.Home),
            Alternates = [.. Language.All.Select(each => (each.Code, PressPaths.Home(each)))],
        },
    };
}
