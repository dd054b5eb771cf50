using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Digests;

/// <summary>Where the site hands on what readers send about letters: requests, confirmations, other wishes, departures.</summary>
public static class DigestEndpoints
{
    private const string Inbox = "/api/inbox/v1/digests";
    private const long Largest = 32 * 1024;

    public static IEndpointRouteBuilder MapDigests(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var inbox = app.MapGroup(Inbox).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(Largest)).ExcludeFromDescription();
        inbox.MapPost("", AskAsync).AddEndpointFilter(LimitAsync);
        inbox.MapPost("/confirmations", ConfirmAsync).AddEndpointFilter(LimitAsync);
        inbox.MapPost("/states", ReadAsync).AddEndpointFilter(LimitAsync);
        inbox.MapPost("/changes", ChangeAsync).AddEndpointFilter(LimitAsync);
        inbox.MapPost("/departures", LeaveAsync);
        return app;
    }

    private static async Task<Accepted> AskAsync(NewDigest digest, ReceiveDigest receive, CancellationToken cancellationToken)
    {
        await receive.ExecuteAsync(digest, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Ok<LinkToken>> ConfirmAsync(LinkToken link, ConfirmDigest confirm, CancellationToken cancellationToken) =>
        TypedResults.Ok(new LinkToken(await confirm.ExecuteAsync(link.Token, cancellationToken)));

    private static async Task<Ok<DigestState>> ReadAsync(LinkToken link, ChangeDigest digests, CancellationToken cancellationToken) =>
        TypedResults.Ok(await digests.ReadAsync(link.Token, cancellationToken));

    private static async Task<NoContent> ChangeAsync(DigestChange change, ChangeDigest digests, CancellationToken cancellationToken)
    {
        await digests.ExecuteAsync(change, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> LeaveAsync(LinkToken link, ChangeDigest digests, CancellationToken cancellationToken)
    {
        await digests.LeaveAsync(link.Token, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        http.Response.Headers.CacheControl = CachePolicy.Never;
        var caller = http.RequestServices.GetRequiredService<Callers>().AddressOf(http);
        if (!http.RequestServices.GetRequiredService<DigestLimiter>().Take(caller))
            return PortalProblems.Of(ProblemCode.RateLimited, "Địa chỉ của bạn đã gửi nhiều lần; xin thử lại sau một giờ.");
        try
        {
            return await next(call);
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
    }
}
