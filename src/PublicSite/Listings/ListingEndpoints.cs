using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Columns;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings;

/// <summary>Sections, columns, terms and tags: pages and feeds of each.</summary>
public static class ListingEndpoints
{
    private const int PageSize = 20;

    public static IServiceCollection AddListings(this IServiceCollection services) => services.AddSingleton<ListingCatalog>();

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
                (context, catalog) => catalog.OfColumnAsync(language, Slug(context), context.RequestAborted));
            foreach (var kind in SitePaths.TaxonomiesWithPages)
            {
                routes.MapGet(
                    SitePaths.Terms(kind, language),
                    (HttpContext context, TermIndex index) => index.ShowAsync(language, kind, context.RequestAborted));
                routes.MapListing(
                    SitePaths.Terms(kind, language) + "/{slug}",
                    (context, catalog) => catalog.OfTermAsync(language, kind, Slug(context), context.RequestAborted));
            }

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
            async (HttpContext context, ListingCatalog catalog, PortalClient portal, PageRenderer renderer, ErrorPages errors) =>
            {
                if (await find(context, catalog) is not { } listing || await FetchAsync(listing, portal, context) is not { } model)
                    return await errors.NotFoundAsync(Language.OfPath(context.Request.Path));
                return await renderer.ResultAsync(ListingPage.Create(model), context.RequestAborted);
            });
        routes.MapFeeds(pattern, find);
    }

    /// <summary>The asked page with its articles; null when there is no such page.</summary>
    private static async Task<ListingModel?> FetchAsync(Listing listing, PortalClient portal, HttpContext context)
    {
        if (FeedEndpoints.PageNumber(context) is not { } number)
            return null;
        var query = listing.Query with { Limit = PageSize };
        if (number > 1)
        {
            var cursor = await portal.CursorAfterAsync(listing.Query, (number - 1) * PageSize, context.RequestAborted);
            if (cursor is null)
                return null;
            query = query with { Cursor = cursor };
        }

        var (items, total) = await ItemsAsync(listing, query, portal, context.RequestAborted);
        IReadOnlyList<Column> columns = listing is { Section.Type: "column-article", Column: null }
            ? (await portal.ListColumnsAsync(context.RequestAborted)).Items
            : [];
        return new ListingModel(listing, items, total, number, (int)((total + PageSize - 1) / PageSize), columns);
    }

    private static async Task<(IReadOnlyList<ArticleSummary> Items, long Total)> ItemsAsync(
        Listing listing, ArticleQuery query, PortalClient portal, CancellationToken cancellationToken)
    {
        if (listing.Section?.Type is "official-document" or "campaign")
        {
            var whole = await portal.ListWholeArticlesAsync(query, cancellationToken);
            return (whole.Items, whole.Total);
        }

        var page = await portal.ListArticlesAsync(query, cancellationToken);
        return (page.Items, page.Total);
    }

    private static string? Category(HttpContext context) => context.Request.Query["loai"].FirstOrDefault();

    private static string Slug(HttpContext context) => context.GetRouteValue("slug")?.ToString() ?? "";
}
