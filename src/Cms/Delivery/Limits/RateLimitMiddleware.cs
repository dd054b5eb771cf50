using System.Globalization;
using System.Net;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>
/// Limits requests per address on the reading API, and of whoever comes to the press API without a key, and says so in the headers of
/// draft-ietf-httpapi-ratelimit-headers. Trusted networks, the site's own by default, are told the policy but not counted: what remains to
/// them is always all of it. An address that has used a tenth of its limit on this node is from then on counted over all nodes.
/// </summary>
public sealed class RateLimitMiddleware(RequestDelegate next, RateLimiter limiter, LeasedLimiter shared, Callers callers, IOptions<PortalOptions> options, TimeProvider time)
{
    /// <summary>Keys that are not good, which one address may try in a minute.</summary>
    public const int MostRefusedKeys = 60;

    private const string Name = "default";
    private static readonly PathString Api = new("/api");
    private static readonly PathString Management = new("/api/manage");
    private readonly int limit = options.Value.RequestsPerMinute;
    private readonly int free = Math.Max(1, options.Value.RequestsPerMinute / 10);
    private readonly RateLimiter refusedKeys = new(MostRefusedKeys, time);
    private readonly StringValues policy = RateAnswers.Policy(Name, options.Value.RequestsPerMinute);
    private readonly StringValues uncounted = RateAnswers.Left(Name, options.Value.RequestsPerMinute, RateLimiter.WindowSeconds);

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var path = context.Request.Path;
        var press = PressEndpoints.Serves(context.Request);
        if (!press && (!path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase)))
            return next(context);
        var address = callers.OutsiderOf(context);
        if (press && ApiKeyHandler.HasKey(context.Request))
            return address is null ? next(context) : TryKeyAsync(context, address);
        context.Response.Headers["RateLimit-Policy"] = policy;
        if (address is null)
        {
            context.Response.Headers["RateLimit"] = uncounted;
            return next(context);
        }

        var decision = limiter.Take(address);
        return decision.Allowed && limit - decision.Remaining > free ? ShareAsync(context, address) : AnswerAsync(context, decision);
    }

    private async Task ShareAsync(HttpContext context, IPAddress address)
    {
        var subject = "address:" + Subscriber.Of(address).ToString("x", CultureInfo.InvariantCulture);
        await AnswerAsync(context, await shared.TakeAsync(subject, limit, free, context.RequestAborted));
    }

    private Task AnswerAsync(HttpContext context, RateDecision decision)
    {
        context.Response.Headers["RateLimit"] = RateAnswers.Left(Name, decision.Remaining, decision.ResetSeconds);
        return decision.Allowed ? next(context) : RateAnswers.RefuseAsync(context, Name, decision.ResetSeconds, "/api/v1/changes");
    }

    // A good key is counted by its account; guessing one is counted here.
    private async Task TryKeyAsync(HttpContext context, IPAddress address)
    {
        if (refusedKeys.Peek(address) is { Allowed: false } full)
        {
            await RateAnswers.RefuseAsync(context, "refused-keys", full.ResetSeconds, "/press/v1/changes");
            return;
        }

        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
            refusedKeys.Take(address);
    }
}
