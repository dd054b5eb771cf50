using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Redirects;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary><c>articles</c>: lists, single articles by id and by path, published editions.</summary>
public static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder api, ContentTypeRegistry types)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapRead("", ListAsync, "List articles", ArticleListQuery.Parameters(types))
            .WithDescription("Public articles, newest first unless asked otherwise. Follow `next` for further pages.");
        articles.MapRead("/{id:guid}", ByIdAsync, "Read an article")
            .WithDescription("The article with everything in it. 410 with the reason when it was withdrawn.")
            .ProducesProblems(StatusCodes.Status410Gone);
        articles.MapRead("/by-path", ByPathAsync, "Read an article by its path on the site", PathParameter.Known)
            .WithDescription("301 with the new address when the path is an old one of the article.")
            .ProducesProblems(StatusCodes.Status301MovedPermanently, StatusCodes.Status410Gone);
        articles.MapRead("/{id:guid}/editions/{number:int:min(1)}", EditionAsync, "Read a published edition")
            .WithDescription("One edition as it was published; it never changes. Drafts are never answered, nor editions of withdrawn articles.")
            .ProducesProblems(StatusCodes.Status410Gone);
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

    private static async Task<Results<JsonAnswer<Article>, ProblemHttpResult>> ByIdAsync(
        Guid id, PortalDbContext db, CancellationToken cancellationToken)
    {
        var live = await db.LiveArticles.AsNoTracking().Where(l => l.ArticleId == id).Select(l => new { l.Json, l.ETag })
            .SingleOrDefaultAsync(cancellationToken);
        return live is null
            ? await Gone.ProblemOfAsync(db, id, cancellationToken)
            : new JsonAnswer<Article>(new FinishedAnswer(live.Json, live.ETag, CachePolicy.Current));
    }

    private static async Task<Results<JsonAnswer<Article>, ProblemHttpResult>> ByPathAsync(
        HttpContext http, PortalDbContext db, MissingPaths missing, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(http.Request.Query);
        var path = PathParameter.Read(reader);
        if (reader.Problem is { } problem)
            return problem;
        var live = await db.LiveArticles.AsNoTracking().Where(l => l.Path == path).Select(l => new { l.Json, l.ETag })
            .SingleOrDefaultAsync(cancellationToken);
        if (live is not null)
            return new JsonAnswer<Article>(new FinishedAnswer(live.Json, live.ETag, CachePolicy.Current));
        var resolution = await PathResolution.OfAsync(db, path, cancellationToken);
        if (resolution.Status == StatusCodes.Status404NotFound)
            missing.Count(path);
        if (resolution is not { Status: StatusCodes.Status301MovedPermanently, Location: { } location })
            return resolution.ArticleId is { } id ? await Gone.ProblemOfAsync(db, id, cancellationToken) : Gone.NotFound;
        http.Response.Headers.Location = $"{http.Request.PathBase}{http.Request.Path}?path={Uri.EscapeDataString(location)}";
        return PortalProblems.Of(
            ProblemCode.Moved, "The article is at another path", $"It is at {location} now.", new Dictionary<string, object?> { ["location"] = location });
    }

    private static async Task<Results<JsonAnswer<Article>, ProblemHttpResult>> EditionAsync(
        Guid id, int number, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.LiveArticles.AnyAsync(l => l.ArticleId == id, cancellationToken))
            return await Gone.ProblemOfAsync(db, id, cancellationToken);
        var json = await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == id && s.Edition == number).Select(s => s.Json)
            .SingleOrDefaultAsync(cancellationToken);
        return json is null
            ? PortalProblems.Of(ProblemCode.NotFound, "There is no such edition", "No edition of this number was ever published.")
            : new JsonAnswer<Article>(new FinishedAnswer(json, null, CachePolicy.Immutable));
    }
}
