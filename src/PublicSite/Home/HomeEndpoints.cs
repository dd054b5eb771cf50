using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Home;

/// <summary>The front page in both languages.</summary>
public static class HomeEndpoints
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddSingleton<HomeComposer>();

    public static IEndpointRouteBuilder MapHome(this IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapGet(language.Home, async (HttpContext context, HomeComposer composer, PageRenderer renderer) =>
                await renderer.ResultAsync(Create(await composer.ComposeAsync(language, context.RequestAborted)), context.RequestAborted));
        }

        return routes;
    }

    /// <summary>The page of a composition that is not saved: not to be listed, not to be kept.</summary>
    public static Page CreatePreview(HomeModel model) =>
        Create(model) with { Canonical = null, Cache = CacheRule.NoStore, Head = new PageHead { NoIndex = true }, OtherLanguage = null };

    private static Page Create(HomeModel model)
    {
        var language = model.Language;
        return new Page
        {
            Language = language,
            Title = language.Text.SiteName,
            Description = language.Text.SiteDescription,
            Canonical = language.Home,
            OtherLanguage = language.Other.Home,
            Tags = ListingCatalog.Home(language).Tags.Union(model.Tags).ToHashSet(StringComparer.Ordinal),
            Body = Page.Show<HomeView>(model),
            Head = new PageHead
            {
                Feeds = (language.Text.SiteName, language.Home),
                Alternates = [.. Language.All.Select(each => (each.Code, each.Home))],
                Image = model.Lead?.MainImage,
            },
        };
    }
}
