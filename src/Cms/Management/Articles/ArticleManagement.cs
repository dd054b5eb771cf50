using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Management.Articles;

/// <summary><c>articles</c> of the management API: list, read, create, write, delete, and what happened to them.</summary>
internal static class ArticleManagement
{
    private static readonly QueryParameters DeleteParameters = new([new QueryParameter("reason", "Why it is deleted.") { Required = true }]);

    public static void MapManagedArticles(this RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Article management");
        articles.MapGet("", ListAsync).WithMetadata(ManagedArticleQuery.Parameters).WithSummary("Articles that you may see, the latest change first")
            .Produces<ListPage<ManagedArticleSummary>>();
        articles.MapPost("", CreateAsync).WithSummary("A new article with its first draft")
            .WithDescription("Body: `{type, locale?, translationOf?, office?, content}`.").Produces<ManagedArticle>(StatusCodes.Status201Created);
        articles.MapGet("/{id:guid}", GetAsync).WithSummary("One article with its working text").Produces<ManagedArticle>();
        articles.MapPut("/{id:guid}/content", PutContentAsync).WithSummary("Save the working text").Produces<ManagedArticle>();
        articles.MapDelete("/{id:guid}", DeleteAsync).WithMetadata(DeleteParameters).WithSummary("Delete an article that is not public")
            .Produces(StatusCodes.Status204NoContent);
        articles.MapGet("/{id:guid}/editions", EditionsAsync).WithMetadata(HistoryQuery.Parameters).WithSummary("Editions, the newest first")
            .Produces<ListPage<ManagedEdition>>();
        articles.MapGet("/{id:guid}/editions/{number:int:min(1)}", EditionAsync).WithSummary("One edition with its text").Produces<ManagedEdition>();
        articles.MapGet("/{id:guid}/comments", CommentsAsync).WithMetadata(HistoryQuery.Parameters).WithSummary("Comments, the newest first")
            .Produces<ListPage<ManagedComment>>();
        articles.MapGet("/{id:guid}/audit", AuditAsync).WithMetadata(HistoryQuery.Parameters).WithSummary("Audit lines, the newest first")
            .Produces<ListPage<ManagedAuditLine>>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ContentTypeRegistry types, ManagedArticleList articles, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(context.Request.Query);
        var query = ManagedArticleQuery.Read(reader, context.Request.Query, types, ManagementGate.ActorOf(context));
        if (reader.Problem is { } problem)
            return problem;
        var (items, total, more) = await articles.ReadAsync(query, cancellationToken);
        var next = more ? CanonicalQuery.Next(context.Request, query.CursorAfter(items[^1])) : null;
        return TypedResults.Ok(new ListPage<ManagedArticleSummary>(items, total, next));
    }

    private static async Task<IResult> GetAsync(Guid id, HttpContext context, ManagedArticles articles, CancellationToken cancellationToken) =>
        Answer(context, await articles.GetAsync(id, ManagementGate.ActorOf(context), cancellationToken));

    private static async Task<IResult> CreateAsync(
        HttpContext context, CreateArticle create, ContentTypeRegistry types, ManagedArticles articles, PortalDbContext db, CancellationToken cancellationToken)
    {
        var request = await RequestBody.ReadAsync<NewArticle>(context, cancellationToken);
        var type = types.Find(request.Type ?? "")
            ?? throw RequestBody.Invalid("type", $"Cần một trong các loại nội dung: {string.Join(", ", types.All.Select(t => t.Name))}.");
        var content = ContentMembers.Read(type, request.Content);
        await RequireOfficeAsync(db, request.Office, cancellationToken);
        var actor = ManagementGate.ActorOf(context);
        var origin = new ArticleOrigin(request.Locale, request.Office, request.TranslationOf);
        var outcome = await create.ExecuteAsync(type.Name, content, origin, actor, cancellationToken);
        var article = await articles.GetAsync(outcome.ArticleId, actor, cancellationToken);
        IfMatch.SetETag(context, article.Version);
        return TypedResults.Created($"{ManagementEndpoints.Root}/articles/{article.Id}", article);
    }

    private static async Task RequireOfficeAsync(PortalDbContext db, string? office, CancellationToken cancellationToken)
    {
        if (office is not null && !await db.Terms.AnyAsync(t => t.Kind == TaxonomyKind.Organisations && t.Slug == office, cancellationToken))
            throw RequestBody.Invalid("office", $"Không có đơn vị “{office}” trong danh mục.");
    }

    private static async Task<IResult> PutContentAsync(
        Guid id, HttpContext context, SaveArticle save, ContentTypeRegistry types, ManagedArticles articles, CancellationToken cancellationToken)
    {
        var version = IfMatch.Version(context);
        var actor = ManagementGate.ActorOf(context);
        var article = await articles.GetAsync(id, actor, cancellationToken);
        var content = ContentMembers.Read(types.Get(article.Type), await RequestBody.ReadNodeAsync(context, cancellationToken));
        ConflictAnswers.Remember(context, ContentMembers.Stored(ContentJson.Serialize(content)));
        await save.ExecuteAsync(id, version, content, actor, cancellationToken);
        return Answer(context, await articles.GetAsync(id, actor, cancellationToken));
    }

    private static async Task<IResult> DeleteAsync(Guid id, HttpContext context, DeleteArticle delete, CancellationToken cancellationToken)
    {
        var reason = context.Request.Query["reason"].ToString();
        await delete.ExecuteAsync(id, IfMatch.Version(context), reason, ManagementGate.ActorOf(context), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> EditionsAsync(Guid id, HttpContext context, ArticleHistory history, CancellationToken cancellationToken) =>
        await PageAsync(context, query => history.EditionsAsync(id, query, ManagementGate.ActorOf(context), cancellationToken), e => e.Edition);

    private static async Task<IResult> EditionAsync(Guid id, int number, HttpContext context, ArticleHistory history, CancellationToken cancellationToken) =>
        TypedResults.Ok(await history.EditionAsync(id, number, ManagementGate.ActorOf(context), cancellationToken));

    private static async Task<IResult> CommentsAsync(Guid id, HttpContext context, ArticleHistory history, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(context.Request.Query);
        var query = HistoryQuery.Read(reader, context.Request);
        if (reader.Problem is { } problem)
            return problem;
        var (items, total) = await history.CommentsAsync(id, query, ManagementGate.ActorOf(context), cancellationToken);
        var rest = (query.Before ?? total) - items.Count;
        var next = rest > 0 && items.Count > 0 ? CanonicalQuery.Next(context.Request, query.CursorBefore(rest)) : null;
        return TypedResults.Ok(new ListPage<ManagedComment>(items, total, next));
    }

    private static async Task<IResult> AuditAsync(Guid id, HttpContext context, ArticleHistory history, CancellationToken cancellationToken) =>
        await PageAsync(context, query => history.AuditAsync(id, query, ManagementGate.ActorOf(context), cancellationToken), line => line.Sequence);

    private static async Task<IResult> PageAsync<T>(HttpContext context, Func<HistoryQuery, Task<(List<T> Items, long Total)>> read, Func<T, long> number)
    {
        var reader = new QueryReader(context.Request.Query);
        var query = HistoryQuery.Read(reader, context.Request);
        if (reader.Problem is { } problem)
            return problem;
        var (items, total) = await read(query);
        var next = items.Count == query.Limit ? CanonicalQuery.Next(context.Request, query.CursorBefore(number(items[^1]))) : null;
        return TypedResults.Ok(new ListPage<T>(items, total, next));
    }

    private static Ok<ManagedArticle> Answer(HttpContext context, ManagedArticle article)
    {
        IfMatch.SetETag(context, article.Version);
        return TypedResults.Ok(article);
    }
}
