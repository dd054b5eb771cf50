using System.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Assets;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.DesignSystem;

/// <summary>The living page of the design system, for those who develop the site; nowhere else does it exist.</summary>
public static class DesignSystemEndpoints
{
    public const string Path = "/he-thong-thiet-ke";

    public static IEndpointRouteBuilder MapDesignSystem(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            routes.MapGet(Path, ShowAsync);
        return routes;
    }

    private static async Task<IResult> ShowAsync(HttpContext context, PortalClient portal, SiteAssets assets, PageRenderer renderer)
    {
        var articles = new List<Article>();
        foreach (var section in SiteSection.All)
        {
            var newest = new ArticleQuery { Types = [section.Type], Locales = [Language.Vietnamese.Code], Limit = 1 };
            articles.AddRange((await portal.ListWholeArticlesAsync(newest, context.RequestAborted)).Items);
        }

        var css = Encoding.UTF8.GetString(assets.Find(assets.Stylesheet)!.Bytes);
        return await renderer.ResultAsync(new Page
        {
            Language = Language.Vietnamese,
            Title = "Hệ thống thiết kế",
            Body = Page.Show<DesignSystemView>(new DesignSystemModel(Theme.Choices(css), articles)),
            Cache = CacheRule.NoStore,
            Head = new PageHead { NoIndex = true },
        }, context.RequestAborted);
    }
}
