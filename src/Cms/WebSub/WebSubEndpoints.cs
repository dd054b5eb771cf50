using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Outgoing;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.WebSub;

/// <summary>The hub of the site's feeds, open to everybody.</summary>
/// <remarks>W3C WebSub §5.</remarks>
public static class WebSubEndpoints
{
    public const string Path = "/websub";

    private const int LargestForm = 16 * 1024;

    public static IEndpointRouteBuilder MapWebSub(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPost(Path, AskAsync).AllowAnonymous().WithTags("WebSub").WithSummary("Subscribe to a feed, or end a subscription")
            .WithDescription("A form with hub.mode, hub.topic, hub.callback, hub.lease_seconds and hub.secret, as W3C WebSub says.").DisableAntiforgery();
        return app;
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> AskAsync(
        HttpContext http, FeedTopics topics, OutgoingClient client, RequestSubscription request, RateLimiter limiter, Callers callers,
        CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (callers.OutsiderOf(http) is { } address && !limiter.Take(address).Allowed)
            return PortalProblems.Of(ProblemCode.RateLimited, "Too many requests", "Wait a minute.");
        if (!http.Request.HasFormContentType || await FormAsync(http, cancellationToken) is not { } form)
            return PortalProblems.Of(ProblemCode.InvalidParameter, "A form is needed", "Send application/x-www-form-urlencoded of at most 16 KiB.");
        var (asked, errors) = HubRequest.Read(form, topics, client);
        if (asked is null)
            return PortalProblems.Of(ProblemCode.InvalidParameter, "A parameter is not valid", errors.First().Value[0], new Dictionary<string, object?> { ["errors"] = errors });
        await request.ExecuteAsync(asked, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        try
        {
            return await http.Request.ReadFormAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}
