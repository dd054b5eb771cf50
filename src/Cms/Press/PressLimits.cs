using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Press.Keys;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Press;

/// <summary>Limits the requests of each newsroom, over all its keys and all nodes. Whoever has no key is limited by address before.</summary>
public sealed class PressLimits(RequestDelegate next, LeasedLimiter limiter, IOptions<PortalOptions> options)
{
    private const string Name = "account";

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!PressEndpoints.Serves(context.Request) || PressCaller.From(context.User) is not { } caller)
        {
            await next(context);
            return;
        }

        var limit = caller.RequestsPerMinute ?? options.Value.RequestsPerMinute;
        var decision = await limiter.TakeAsync($"press:{caller.AccountId:n}", limit, free: 0, context.RequestAborted);
        context.Response.Headers["RateLimit-Policy"] = RateAnswers.Policy(Name, limit);
        context.Response.Headers["RateLimit"] = RateAnswers.Left(Name, decision.Remaining, decision.ResetSeconds);
        if (decision.Allowed)
            await next(context);
        else
            await RateAnswers.RefuseAsync(context, Name, decision.ResetSeconds, "/press/v1/changes");
    }
}
