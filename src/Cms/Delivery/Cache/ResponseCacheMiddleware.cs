using Microsoft.AspNetCore.Http.Features;

namespace CommsPortal.Cms.Delivery.Cache;

/// <summary>Sends finished answers before routing has even begun, and gives a <see cref="CacheTicket"/> to requests whose answer may be kept.</summary>
public sealed class ResponseCacheMiddleware(RequestDelegate next, ResponseCache cache)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            return next(context);
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (target is null || RequestTarget.KeyOf(target, context.Request.Headers.Accept) is not { } key)
            return next(context);
        if (cache.Find(key) is { } answer)
            return answer.WriteAsync(context);
        // Before anything is read: what a commit changes in between makes the ticket void.
        context.Features.Set(new CacheTicket(cache, key, cache.Epoch));
        return next(context);
    }
}
