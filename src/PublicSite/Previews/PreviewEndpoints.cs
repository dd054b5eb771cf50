using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Home;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Previews;

/// <summary>A draft, or a front page that is being composed, as its page will be, by a signed link that expires. Never kept, never listed.</summary>
public static class PreviewEndpoints
{
    public const string Root = "/preview";

    private const int LongestToken = 2048;

    public static IEndpointRouteBuilder MapPreviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root + "/{token}", ShowAsync);
        routes.MapGet(Root + "/home/{token}", ShowHomeAsync);
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        string token, PortalClient portal, ArticlePage articles, PageRenderer renderer, ErrorPages errors, HttpContext context)
    {
        KeepPrivate(context);
        if (token.Length > LongestToken || await portal.GetPreviewAsync(token, context.RequestAborted) is not { } draft)
            return await errors.NotFoundAsync(Language.Vietnamese);
        var model = new ArticleModel(draft, Language.OfCode(draft.Locale), draft.Related, [], IsDraft: true);
        return await renderer.ResultAsync(articles.CreatePreview(model), context.RequestAborted);
    }

    private static async Task<IResult> ShowHomeAsync(
        string token, PortalClient portal, HomeComposer composer, PageRenderer renderer, ErrorPages errors, HttpContext context)
    {
        KeepPrivate(context);
        if (token.Length > LongestToken || await portal.GetHomePreviewAsync(token, context.RequestAborted) is not { } draft)
            return await errors.NotFoundAsync(Language.Vietnamese);
        var model = await composer.ComposeAsync(draft, isDraft: true, context.RequestAborted);
        return await renderer.ResultAsync(HomeEndpoints.CreatePreview(model), context.RequestAborted);
    }

    private static void KeepPrivate(HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.Response.Headers["Referrer-Policy"] = "no-referrer"; // The address itself is the permission to read.
    }
}
