using System.Globalization;
using CommsPortal.Cms.Errors;
using CommsPortal.Contracts.Problems;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>
/// Limits requests per address on the reading API and says so in the headers of draft-ietf-httpapi-ratelimit-headers. Trusted networks, the
/// site's own by default, are told the policy but not counted: what remains to them is always all of it.
/// </summary>
public sealed class RateLimitMiddleware(RequestDelegate next, RateLimiter limiter, IOptions<PortalOptions> options)
{
    private static readonly PathString Api = new("/api");
    private static readonly PathString Management = new("/api/manage");
    private readonly NetworkList trusted = NetworkList.Parse(options.Value.TrustedNetworks);
    private readonly StringValues policy = string.Create(
        CultureInfo.InvariantCulture, $"\"default\";q={options.Value.RequestsPerMinute};w={RateLimiter.WindowSeconds}");

    private readonly StringValues uncounted = string.Create(
        CultureInfo.InvariantCulture, $"\"default\";r={options.Value.RequestsPerMinute};t={RateLimiter.WindowSeconds}");

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var path = context.Request.Path;
        if (!path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Response.Headers["RateLimit-Policy"] = policy;
        if (ClientAddress.Of(context, trusted) is not { } address)
        {
            context.Response.Headers["RateLimit"] = uncounted;
            return next(context);
        }

        var decision = limiter.Take(address);
        context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r={decision.Remaining};t={decision.ResetSeconds}");
        return decision.Allowed ? next(context) : RefuseAsync(context, decision.ResetSeconds);
    }

    private static Task RefuseAsync(HttpContext context, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        return PortalProblems.Of(
            ProblemCode.RateLimited, "Too many requests", $"Wait {seconds} seconds. To keep up with the portal, follow /api/v1/changes with wait=25.")
            .ExecuteAsync(context);
    }
}
