using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Search.Related;
using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Search;
using CommsPortal.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ContractSuggestion = CommsPortal.Contracts.Search.Suggestion;
using Suggestion = CommsPortal.Search.Suggestion;

namespace CommsPortal.Cms.Search;

/// <summary><c>search</c> and <c>suggest</c>, answered by this node's own index.</summary>
public static class SearchEndpoints
{
    private const int DefaultSuggestions = 8;
    private const int MostSuggestions = 20;

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var types = app.ServiceProvider.GetRequiredService<ContentTypeRegistry>();
        var api = app.MapDeliveryGroup(DeliveryEndpoints.Root).WithTags("Search");
        app.MapDeliveryGroup(DeliveryEndpoints.Root).MapRelated();
        api.MapRead("/search", SearchAsync, "Search", SearchQuery.Parameters(types))
            .WithDescription("Full-text search with or without diacritics, with highlights and facets. Results follow a publication within a second.");
        api.MapRead("/suggest", SuggestAsync, "Complete what is being typed", new QueryParameters(
        [
            new("q", "What has been typed so far. Empty gives readers' popular queries.") { Example = "chuyen doi" },
            new("limit", "Suggestions wanted.") { Type = "integer", Minimum = 1, Maximum = MostSuggestions, Default = "8" },
        ]));
    }

    private static async Task<Results<JsonAnswer<SearchResponse>, ProblemHttpResult>> SearchAsync(
        HttpRequest request,
        ContentTypeRegistry types,
        SearchIndexHost host,
        SearchFollower follower,
        SearchStatistics statistics,
        IOptions<SearchOptions> options,
        PortalDbContext db,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var query = SearchQuery.Read(request, reader, types, options.Value.CountBound);
        if (reader.Problem is { } problem)
            return problem;
        SearchResult? result;
        try
        {
            if (!host.TryUse(index => index.Search(query.Request, cancellationToken), out result) || result is null)
                return SearchProblems.NotReady(request.HttpContext);
        }
        catch (ArgumentException)
        {
            // The rest of the request is checked above; only the index can tell whether it knows the position.
            Cursor.Refuse(reader);
            return reader.Problem!;
        }
        catch (IndexCorruptException damage)
        {
            follower.Recover(damage);
            return SearchProblems.NotReady(request.HttpContext);
        }

        if (query.Counted && HttpMethods.IsGet(request.Method))
            statistics.Count(query.Request.Query, result.Total);
        var next = result.Next is null ? null : CanonicalQuery.Next(request, Cursor.Write(query.List, result.Next));
        var json = await SearchAnswers.WriteAsync(db, types, query.Request, result, next, cancellationToken);
        return new JsonAnswer<SearchResponse>(new FinishedAnswer(json, null, CachePolicy.Revalidate, next is null ? null : $"<{next}>; rel=\"next\""));
    }

    private static async Task<Results<JsonAnswer<ListPage<ContractSuggestion>>, ProblemHttpResult>> SuggestAsync(
        HttpRequest request, SearchIndexHost host, SearchNames names, PopularQueries popular, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Whole("limit", DefaultSuggestions, 1, MostSuggestions);
        var typed = reader.Text("q") ?? "";
        if (reader.Problem is { } problem)
            return problem;
        if (string.IsNullOrWhiteSpace(typed))
            return AnswerOf([.. popular.Offered.Take(limit).Select(QuerySuggestion)]);
        if (!host.TryUse(index => index.Suggest(new SuggestRequest(typed, limit)), out var found) || found is null)
            return SearchProblems.NotReady(request.HttpContext);
        var ids = found.Where(s => s.DocumentId is not null).Select(s => Guid.Parse(s.DocumentId!)).ToList();
        var paths = await db.LiveArticles.AsNoTracking().Where(l => ids.Contains(l.ArticleId))
            .ToDictionaryAsync(l => l.ArticleId.ToString(), l => l.Path, cancellationToken);
        var items = found.Where(s => s.DocumentId is null || paths.ContainsKey(s.DocumentId)).Select(s => PublicFormOf(s, names, paths)).ToList();
        return AnswerOf(items);
    }

    private static JsonAnswer<ListPage<ContractSuggestion>> AnswerOf(List<ContractSuggestion> items) =>
        ListJson.Answer<ContractSuggestion>(items, items.Count, null, CachePolicy.Current);

    private static ContractSuggestion PublicFormOf(Suggestion found, SearchNames names, Dictionary<string, string> paths) => found.Kind switch
    {
        SuggestionKind.Headline => new(found.Text.Text, "headline", paths[found.DocumentId!]),
        SuggestionKind.Query => QuerySuggestion(found.Text.Text),
        SuggestionKind.Tag => new(found.Text.Text, "tag", $"/the/{Slug.From(found.Text.Text)}"),
        SuggestionKind.Name when names.Find(found.Text.Text) is var (kind, path) => new(found.Text.Text, kind, path),
        _ => new(found.Text.Text, "term"),
    };

    private static ContractSuggestion QuerySuggestion(string query) => new(query, "query", $"/tim-kiem?q={Uri.EscapeDataString(query)}");
}
