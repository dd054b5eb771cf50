using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Articles;
using CommsPortal.Cms.Delivery.Cache;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Search.Related;

/// <summary><c>articles/{id}/related</c>: what to read next.</summary>
public static class RelatedEndpoints
{
    private const int DefaultLimit = 6;
    private const int MostItems = 20;

    public static void MapRelated(this RouteGroupBuilder api) =>
        api.MapRead("/articles/{id:guid}/related", ListAsync, "List related articles", new QueryParameters(
            [new("limit", "Articles wanted.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "6" }]))
            .WithTags("Articles")
            .WithDescription("Those that the editors chose, in their order, then those whose text is most alike, in the same language. Only public ones, "
                + "never the article itself nor its translations. 503 for a moment after the article's publication, until it is indexed.")
            .ProducesProblems(StatusCodes.Status410Gone);

    private static async Task<Results<JsonAnswer<ListPage<RelatedArticle>>, ProblemHttpResult>> ListAsync(
        Guid id, HttpContext http, SearchIndexHost host, SearchFollower follower, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(http.Request.Query);
        var limit = reader.Whole("limit", DefaultLimit, 1, MostItems);
        if (reader.Problem is { } problem)
            return problem;
        if (await RelatedQuery.OfAsync(db, id, limit, cancellationToken) is not { } query)
            return await Gone.ProblemOfAsync(db, id, cancellationToken);
        try
        {
            if (!host.TryUse(index => (index.Cursor, Alike: query.FindIn(index)), out var found) || found.Alike is not { } alike)
                return SearchProblems.NotReady(http);
            // The index reads the log a little later than this answer's place among the kept ones says.
            if (http.Features.Get<CacheTicket>() is { } ticket && found.Cursor < ticket.Epoch)
                http.Features.Set<CacheTicket>(null);
            var items = await query.ReadAsync(db, alike, cancellationToken);
            return ListJson.Answer<RelatedArticle>(items, items.Count, null, CachePolicy.Current);
        }
        catch (IndexCorruptException damage)
        {
            follower.Recover(damage);
            return SearchProblems.NotReady(http);
        }
    }
}
