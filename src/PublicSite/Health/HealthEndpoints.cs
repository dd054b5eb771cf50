using CommsPortal.PublicSite.PageCache;

namespace CommsPortal.PublicSite.Health;

/// <summary><c>/healthz</c>: the program runs. <c>/readyz</c>: it can serve, from the CMS or from the pages it keeps.</summary>
public static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", (HttpContext context) => Answer(context, StatusCodes.Status200OK, new Health("alive")));
        routes.MapGet("/readyz", Ready);
        return routes;
    }

    private static IResult Ready(HttpContext context, ChangeFollower follower, PageStore store)
    {
        var able = follower.Connected || store.Count > 0;
        var status = follower.Connected ? "ready" : able ? "degraded" : "unavailable";
        var health = new Health(status, follower.Connected ? "reachable" : "unreachable", follower.Cursor, store.Count, store.Bytes);
        return Answer(context, able ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, health);
    }

    private static IResult Answer(HttpContext context, int status, Health health)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(health, statusCode: status);
    }

    /// <param name="Status">
    /// <c>alive</c>; or <c>ready</c>, <c>degraded</c> (CMS unreachable, kept pages are served), <c>unavailable</c>.
    /// </param>
    /// <param name="Cursor">Position in the change log up to which kept pages are right.</param>
    /// <param name="PageBytes">Bytes that kept pages are taken to cost.</param>
    private sealed record Health(string Status, string? Cms = null, string? Cursor = null, int? Pages = null, long? PageBytes = null);
}
