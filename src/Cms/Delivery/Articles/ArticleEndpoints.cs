using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Press.Kits;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary><c>articles</c>: lists; the articles themselves, in every form, are in <see cref="ArticleForms"/>.</summary>
public static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder api, ContentTypeRegistry types)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapRead("", ListAsync, "List articles", ArticleListQuery.Parameters(types))
            .WithDescription("Public articles, newest first unless asked otherwise. Follow `next` for further pages.");
        articles.MapForms();
        articles.MapEditions();
        articles.MapKits();
    }

    private static async Task<Results<JsonAnswer<ListPage<ArticleSummary>>, ProblemHttpResult>> ListAsync(
        HttpRequest request, ContentTypeRegistry types, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var query = ArticleListQuery.Read(request, reader, types);
        if (reader.Problem is { } problem)
            return problem;
        var page = await ArticleList.ReadAsync(db, query, cancellationToken);
        var next = page.Cursor is null ? null : CanonicalQuery.Next(request, page.Cursor);
        return ListJson.Answer<ArticleSummary>(page.Items, page.Total, next, CachePolicy.Current);
    }
}
