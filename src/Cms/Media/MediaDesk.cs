using CommsPortal.Cms.Errors;
using CommsPortal.Cms.People;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media;

/// <summary>Lets only people of the desk into the management routes, and only from our own pages when a browser sends the request.</summary>
internal static class MediaDesk
{
    private static readonly object ActorItem = new();

    public static Actor ActorOf(HttpContext context) => (Actor)context.Items[ActorItem]!;

    public static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var people = http.RequestServices.GetRequiredService<CurrentActor>();
        if (await people.FindAsync(http.User, http.RequestAborted) is not { } actor)
            return PortalProblems.Of(ProblemCode.Unauthenticated, "Hãy đăng nhập hoặc gửi khóa API hợp lệ.");
        if (!actor.May(Permission.ReadDesk) || !IsFromOurPages(http.Request))
            return PortalProblems.Of(ProblemCode.Forbidden, "Bạn không có quyền làm việc này.");
        http.Items[ActorItem] = actor;
        return await next(context);
    }

    /// <summary>
    /// Browsers say where a request comes from; other programs do not. A page of a neighbouring site, which SameSite cookies let
    /// through, must not upload or delete in the name of whoever reads it.
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
