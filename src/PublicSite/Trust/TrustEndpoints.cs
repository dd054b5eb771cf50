using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Sections;
using CommsPortal.PublicSite.Settings;
using CommsPortal.PublicSite.StructuredData;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Trust;

/// <summary>
/// Privacy, accessibility, <c>humans.txt</c> and <c>security.txt</c>. The pages are the site's own as long as the office has not published a
/// standing page at the same path, which then stands in their place.
/// </summary>
public static class TrustEndpoints
{
    public static IServiceCollection AddTrust(this IServiceCollection services) => services.AddSingleton<TrustFiles>();

    public static IEndpointRouteBuilder MapTrust(this IEndpointRouteBuilder routes)
    {
        routes.MapStatement<PrivacyVietnamese>(Language.Vietnamese, TrustPaths.Privacy, text => (text.PrivacyTitle, text.PrivacyDescription));
        routes.MapStatement<PrivacyEnglish>(Language.English, TrustPaths.Privacy, text => (text.PrivacyTitle, text.PrivacyDescription));
        routes.MapStatement<AccessibilityVietnamese>(Language.Vietnamese, TrustPaths.Accessibility, text => (text.AccessibilityTitle, text.AccessibilityDescription));
        routes.MapStatement<AccessibilityEnglish>(Language.English, TrustPaths.Accessibility, text => (text.AccessibilityTitle, text.AccessibilityDescription));
        routes.MapGet("/humans.txt", (HttpContext context, TrustFiles files) => files.HumansAsync(context.RequestAborted));
        routes.MapGet("/.well-known/security.txt", (HttpContext context, TrustFiles files) => files.SecurityAsync(context.RequestAborted));
        return routes;
    }

    private static void MapStatement<TView>(
        this IEndpointRouteBuilder routes, Language language, Func<Language, string> pathOf, Func<UiText, (string Title, string Description)> words)
        where TView : IComponent =>
        routes.MapGet(pathOf(language), async (HttpContext context, PortalClient portal, PageRenderer renderer, SiteMenu menu, IOptions<SiteOptions> site) =>
        {
            var path = pathOf(language);
            if (await portal.GetArticleByPathAsync(path, context.RequestAborted) is ArticleResult.Found or ArticleResult.Moved)
                return await ArticleEndpoints.ShowArticleAsync(context);
            await menu.GetAsync(language, context.RequestAborted);
            var (title, description) = words(language.Text);
            var (office, usual) = (menu.KnownSite(language), menu.KnownSite(Language.Vietnamese));
            var model = new TrustModel(
                language, office?.Publisher ?? usual?.Publisher ?? site.Value.Publisher, office?.Email ?? usual?.Email, office?.Phone ?? usual?.Phone,
                site.Value.ReadReportSeconds > 0);
            return await renderer.ResultAsync(new Page
            {
                Language = language,
                Title = title,
                Description = description,
                Canonical = path,
                OtherLanguage = pathOf(language.Other),
                Body = Page.Show<TView>(model),
                Tags = new HashSet<string> { $"path:{path}", "site" },
                Head = new PageHead
                {
                    Alternates = [.. Language.All.Select(each => (each.Code, pathOf(each)))],
                    StructuredData = [BreadcrumbData.Of([], new Crumb(title, path), language, site.Value)],
                },
            }, context.RequestAborted);
        });
}
