using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Every address that no other page has is an article's, or nothing.</summary>
public static class ArticleEndpoints
{
    private const int SiblingsShown = 5;

    public static IServiceCollection AddArticles(this IServiceCollection services) => services.AddSingleton<ArticlePage>();

    public static IEndpointRouteBuilder MapArticles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{**path}", ShowAsync).WithOrder(int.MaxValue);
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, PortalClient portal, ArticlePage articles, PageRenderer renderer, ErrorPages errors)
    {
        var path = context.Request.Path.Value!;
        if (!ArticlePath.IsPossible(path))
            return await errors.NotFoundAsync(Language.OfPath(path));
        return await portal.GetArticleByPathAsync(path, context.RequestAborted) switch
        {
            ArticleResult.Found { Article: var article } => await renderer.ResultAsync(
                articles.Create(await ModelAsync(article, portal, context.RequestAborted)), context.RequestAborted),
            ArticleResult.Moved { Location: var location } when Redirects.IsLocal(location) =>
                new RenderedPageResult(Redirects.To(new PathString(location).ToUriComponent())),
            ArticleResult.Withdrawn { Notice: var notice } => await errors.GoneAsync(notice),
            _ => await errors.NotFoundAsync(Language.OfPath(path)),
        };
    }

    private static async Task<ArticleModel> ModelAsync(Article article, PortalClient portal, CancellationToken cancellationToken)
    {
        var language = Language.OfCode(article.Locale);
        if (SeriesOf(article) is not { } series)
            return new ArticleModel(article, language, []);
        var others = await portal.ListArticlesAsync(series with { Locales = [article.Locale], Limit = SiblingsShown + 1 }, cancellationToken);
        return new ArticleModel(article, language, [.. others.Items.Where(other => other.Id != article.Id).Take(SiblingsShown)]);
    }

    private static ArticleQuery? SeriesOf(Article article) => article switch
    {
        { Column: { } column } => new ArticleQuery { Columns = [column.Slug] },
        { Type: "campaign" } => new ArticleQuery { Campaigns = [article.Id.ToString()] },
        _ => null,
    };
}
