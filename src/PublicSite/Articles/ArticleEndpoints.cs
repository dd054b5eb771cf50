using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Editions;
using CommsPortal.PublicSite.Embeds;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Reading;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Every address that no other page has is an article's, or nothing.</summary>
public static class ArticleEndpoints
{
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddSingleton<ArticlePage>().AddSingleton<ArticleComposer>().AddSingleton<RelatedLinks>().AddSingleton<SeriesReader>().AddSingleton<MentionReader>()
        .AddSingleton<EditionPages>();

    public static IEndpointRouteBuilder MapArticles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{**path}", ShowAsync).WithOrder(int.MaxValue);
        return routes.MapKept().MapEmbeds();
    }

    /// <summary>The article at the request's path, for features whose own pages give way to it.</summary>
    internal static Task<IResult> ShowArticleAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return ShowAsync(
            context, services.GetRequiredService<PortalClient>(), services.GetRequiredService<ArticleComposer>(), services.GetRequiredService<ArticlePage>(),
            services.GetRequiredService<EditionPages>(), services.GetRequiredService<PageRenderer>(), services.GetRequiredService<ErrorPages>());
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, PortalClient portal, ArticleComposer composer, ArticlePage articles, EditionPages editions, PageRenderer renderer, ErrorPages errors)
    {
        var path = context.Request.Path.Value!;
        if (EditionPath.Parse(path) is { } edition && ArticlePath.IsPossible(edition.Article) && await editions.ShowAsync(edition, context) is { } answer)
            return answer;
        if (!ArticlePath.IsPossible(path))
            return await errors.NotFoundAsync(Language.OfPath(path));
        return await portal.GetArticleByPathAsync(path, context.RequestAborted) switch
        {
            ArticleResult.Found { Article: var article } => await renderer.ResultAsync(
                articles.Create(await composer.ComposeAsync(article, context.RequestAborted)), context.RequestAborted),
            ArticleResult.Moved { Location: var location } when Redirects.IsLocal(location) =>
                new RenderedPageResult(Redirects.To(new PathString(location).ToUriComponent())),
            ArticleResult.Withdrawn { Notice: var notice } => await errors.GoneAsync(notice),
            _ => await errors.NotFoundAsync(Language.OfPath(path)),
        };
    }
}
