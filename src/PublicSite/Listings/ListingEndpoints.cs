using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings.Authors;
using CommsPortal.PublicSite.Listings.Columns;
using CommsPortal.PublicSite.Listings.Localities;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Listings;

/// <summary>Sections, columns, terms and tags: pages and feeds of each.</summary>
public static class ListingEndpoints
{
    public static IServiceCollection AddListings(this IServiceCollection services) => services.AddSingleton<ListingCatalog>().AddSingleton<ListingReader>().AddSingleton<LocalityIndex>().AddSingleton<AuthorIndex>();

    public static IEndpointRouteBuilder MapListings(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapFeeds(language.Home, (_, _) => Task.FromResult<Listing?>(ListingCatalog.Home(language)));
            foreach (var section in SiteSection.All)
            {
                routes.MapListing(
                    section.Path(language), (context, _) => Task.FromResult(ListingCatalog.OfSection(language, section, Category(context))));
            }

            routes.MapListing(
                SiteSection.Columns.Path(language) + "/{slug}",
                (context, catalog) => Period.TryRead(context.Request.Query, out var period)
                    ? catalog.OfColumnAsync(language, Slug(context), period, context.RequestAborted)
                    : Task.FromResult<Listing?>(null));
            foreach (var kind in SitePaths.TaxonomiesWithPages)
            {
                routes.MapTermIndex(kind, language);
                routes.MapListing(
                    SitePaths.Terms(kind, language) + "/{slug}",
                    (context, catalog) => catalog.OfTermAsync(language, kind, Slug(context), Category(context), context.RequestAborted));
            }

            routes.MapGet(SitePaths.Authors(language), (HttpContext context, AuthorIndex index) => index.ShowAsync(language, context.RequestAborted));
            routes.MapListing(
                SitePaths.Authors(language) + "/{slug}",
                (context, catalog) => catalog.OfContributorAsync(language, Slug(context), context.RequestAborted));
            routes.MapListing(
                SitePaths.Tags(language) + "/{slug}",
                (context, catalog) => catalog.OfTagAsync(language, Slug(context), context.RequestAborted));
        }

        return routes;
    }

    private static void MapListing(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, ListingCatalog, Task<Listing?>> find)
    {
        routes.MapGet(
            pattern,
            async (HttpContext context, ListingCatalog catalog, ListingReader reader, PageRenderer renderer, ErrorPages errors, IOptions<SiteOptions> site) =>
            {
                if (FeedEndpoints.PageNumber(context) is not { } number || await find(context, catalog) is not { } listing
                    || await reader.ReadAsync(listing, number, context.RequestAborted) is not { } model)
                    return await errors.NotFoundAsync(Language.OfPath(context.Request.Path));
                return await renderer.ResultAsync(ListingPage.Create(model, site.Value), context.RequestAborted);
            });
        routes.MapFeeds(pattern, find);
    }

    private static void MapTermIndex(this IEndpointRouteBuilder routes, string kind, Language language)
    {
        if (kind == TaxonomyKind.Localities)
        {
            routes.MapGet(
                SitePaths.Terms(kind, language),
                (HttpContext context, LocalityIndex index) => index.ShowAsync(language, context.Request.Query["xep"].FirstOrDefault(), context.RequestAborted));
            return;
        }

        routes.MapGet(SitePaths.Terms(kind, language), (HttpContext context, TermIndex index) => index.ShowAsync(language, kind, context.RequestAborted));
    }

    private static string? Category(HttpContext context) => context.Request.Query["loai"].FirstOrDefault();

    private static string Slug(HttpContext context) => context.GetRouteValue("slug")?.ToString() ?? "";
}
