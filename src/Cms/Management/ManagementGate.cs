using CommsPortal.Cms.People;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Management;

/// <summary>Lets only people of the desk and programs with a key into the management routes, and browsers only from our own pages.</summary>
internal static class ManagementGate
{
    private static readonly object ActorItem = new();

    /// <summary>Who was let in.</summary>
    public static Actor ActorOf(HttpContext context) => (Actor)context.Items[ActorItem]!;

    public static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var people = http.RequestServices.GetRequiredService<CurrentActor>();
        if (await people.FindAsync(http.User, http.RequestAborted) is not { } actor)
            return ApiRefusal.Of(http, ProblemCode.Unauthenticated);
        if (!actor.May(Permission.ReadDesk) || !(http.User.IsProgram() || IsFromOurPages(http.Request)))
            return ApiRefusal.Of(http, ProblemCode.Forbidden);
        http.Items[ActorItem] = actor;
        return await next(context);
    }

    /// <summary>
    /// Browsers say where a request comes from; other programs do not. A page of a neighbouring site, which SameSite cookies let
    /// through, must not write in the name of whoever reads it. A key is never sent by a browser of itself, so it needs no such check.
    /// </summary>
    private static bool IsFromOurPages(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
