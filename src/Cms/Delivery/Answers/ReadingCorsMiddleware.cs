using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Delivery.Answers;

/// <summary>Lets scripts of any origin read the API (GET and HEAD) and nothing else. Answers depend on no cookie, so any origin is safe.</summary>
public sealed class ReadingCorsMiddleware(RequestDelegate next)
{
    private static readonly PathString Api = new("/api");
    private static readonly PathString Management = new("/api/manage");
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues Exposed = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var path = context.Request.Path;
        if (!path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase))
            return next(context);
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            context.Response.Headers.AccessControlAllowOrigin = AnyOrigin;
            context.Response.Headers.AccessControlExposeHeaders = Exposed;
            return next(context);
        }

        return HttpMethods.IsOptions(method) && context.Request.Headers.AccessControlRequestMethod.Count > 0 ? AnswerPreflight(context) : next(context);
    }

    private static Task AnswerPreflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "Accept, Accept-Language, If-None-Match";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
