using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Editions;
using CommsPortal.PublicSite.Embeds;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Feedback;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Every address that no other page has is an article's, or nothing.</summary>
public static class ArticleEndpoints
{
    private const int SiblingsShown = 5;
    private const int RelatedShown = 6;

    public static IServiceCollection AddArticles(this IServiceCollection services) => services.AddSingleton<ArticlePage>().AddSingleton<EditionPages>().AddSingleton<RelatedLinks>();

    public static IEndpointRouteBuilder MapArticles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{**path}", ShowAsync).WithOrder(int.MaxValue);
        return routes.MapEmbeds();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, PortalClient portal, RelatedLinks related, ArticleAnswers answers, ArticlePage articles, EditionPages editions, PageRenderer renderer,
        ErrorPages errors)
    {
        var path = context.Request.Path.Value!;
        if (EditionPath.Parse(path) is { } edition && ArticlePath.IsPossible(edition.Article) && await editions.ShowAsync(edition, context) is { } answer)
            return answer;
        if (!ArticlePath.IsPossible(path))
            return await errors.NotFoundAsync(Language.OfPath(path));
        return await portal.GetArticleByPathAsync(path, context.RequestAborted) switch
        {
            ArticleResult.Found { Article: var article } => await renderer.ResultAsync(
                articles.Create(await ModelAsync(article, portal, related, answers, context.RequestAborted)), context.RequestAborted),
            ArticleResult.Moved { Location: var location } when Redirects.IsLocal(location) =>
                new RenderedPageResult(Redirects.To(new PathString(location).ToUriComponent())),
            ArticleResult.Withdrawn { Notice: var notice } => await errors.GoneAsync(notice),
            _ => await errors.NotFoundAsync(Language.OfPath(path)),
        };
    }

    private static async Task<ArticleModel> ModelAsync(
        Article article, PortalClient portal, RelatedLinks related, ArticleAnswers answers, CancellationToken cancellationToken)
    {
        var asked = related.OfAsync(article, RelatedShown + SiblingsShown, cancellationToken);
        var questions = answers.OfAsync(article, cancellationToken);
        var series = await InSeriesAsync(article, portal, cancellationToken);
        var chosen = article.Related.Select(link => link.Id).ToHashSet();
        var siblings = series.Where(other => other.Id != article.Id && !chosen.Contains(other.Id)).Take(SiblingsShown).ToList();
        var (links, complete) = await asked;
        var (asking, known) = await questions;
        var shown = links.Where(link => siblings.TrueForAll(sibling => sibling.Id != link.Id)).Take(Math.Max(RelatedShown, chosen.Count)).ToList();
        return new ArticleModel(article, Language.OfCode(article.Locale), shown, siblings) { Answers = asking, Incomplete = !complete || !known };
    }

    private static async Task<IReadOnlyList<ArticleSummary>> InSeriesAsync(Article article, PortalClient portal, CancellationToken cancellationToken) =>
        SeriesOf(article) is { } series
            ? (await portal.ListArticlesAsync(series with { Locales = [article.Locale], Limit = 2 * SiblingsShown }, cancellationToken)).Items
            : [];

    private static ArticleQuery? SeriesOf(Article article) => article switch
    {
        { Column: { } column } => new ArticleQuery { Columns = [column.Slug] },
        { Type: "campaign" } => new ArticleQuery { Campaigns = [article.Id.ToString()] },
        _ => null,
    };
}
