using System.Globalization;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Searching;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Feeds of listings (each maps its own) and of searches.</summary>
public static class FeedEndpoints
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services.AddSingleton<FeedContent>().AddSingleton<FeedPublisher>().AddSingleton<Tombstones>();

    public static IEndpointRouteBuilder MapSearchFeeds(this IEndpointRouteBuilder routes)
    {
        foreach (var (language, format) in Language.All.SelectMany(language => FeedFormat.All.Select(format => (language, format))))
        {
            routes.MapGet(SitePaths.Feed(SitePaths.Search(language), format.File), async (HttpContext context, FeedPublisher feeds, ErrorPages errors) =>
            {
                var search = new SearchRequest(context.Request, language);
                return search.Text.Length == 0
                    ? await errors.NotFoundAsync(language)
                    : await feeds.PublishAsync(search, format, context.RequestAborted);
            });
        }

        return routes;
    }

    /// <summary>The feeds of the listing at <paramref name="pattern"/>.</summary>
    internal static void MapFeeds(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, ListingCatalog, Task<Listing?>> find)
    {
        foreach (var format in FeedFormat.All)
        {
            routes.MapGet(SitePaths.Feed(pattern, format.File), async (HttpContext context, ListingCatalog catalog, FeedPublisher feeds, ErrorPages errors) =>
                PageNumber(context) is { } number && await find(context, catalog) is { } listing
                    && await feeds.PublishAsync(listing, format, number, context.RequestAborted) is { } feed
                    ? feed
                    : await errors.NotFoundAsync(Language.OfPath(context.Request.Path)));
        }
    }

    /// <summary>The page asked for, from 1; null when there can be none of that number.</summary>
    internal static int? PageNumber(HttpContext context)
    {
        var value = context.Request.Query["trang"].ToString();
        if (value.Length == 0)
            return 1;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= FeedPublisher.LastPage
            ? number
            : null;
    }
}
