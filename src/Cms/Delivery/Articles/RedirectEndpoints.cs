using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary><c>redirects/resolve</c>: what a path of the site is now.</summary>
public static class RedirectEndpoints
{
    public static void MapRedirects(this RouteGroupBuilder api) =>
        api.MapRead("/redirects/resolve", ResolveAsync, "Resolve a path of the site", PathParameter.Known).WithTags("Redirects")
            .WithDescription("Always 200; the member `status` says 200 (current), 301 (moved to `location`), 410 (withdrawn) or 404 (never used).");

    private static async Task<Results<JsonAnswer<RedirectResolution>, ProblemHttpResult>> ResolveAsync(
        HttpRequest request, PortalDbContext db, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var path = PathParameter.Read(reader);
        if (reader.Problem is { } problem)
            return problem;
        return ListJson.Answer(await PathResolution.OfAsync(db, path, cancellationToken), CachePolicy.Current);
    }
}
