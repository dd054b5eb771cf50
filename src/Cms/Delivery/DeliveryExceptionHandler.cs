using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Press;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Delivery;

/// <summary>Answers faults on the reading API and the press API as problems with a code: 503 while the database cannot be asked, otherwise 500.</summary>
public sealed class DeliveryExceptionHandler : IExceptionHandler
{
    private static readonly PathString Api = new("/api");
    private static readonly PathString Management = new("/api/manage");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var path = httpContext.Request.Path;
        var reads = path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase) && !path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase);
        if (!reads && !PressEndpoints.Serves(httpContext.Request))
            return false;
        httpContext.Response.Headers.CacheControl = "no-store";
        var problem = exception switch
        {
            BadHttpRequestException bad => PortalProblems.Of(ProblemCode.InvalidParameter, "The request cannot be read", bad.Message),
            EditorialException refused => PortalProblems.Of(refused),
            _ when DatabaseFailure.IsOne(exception) => Unavailable(httpContext),
            _ => PortalProblems.Of(ProblemCode.InternalError, "A fault of ours", "It is in our log under the traceId."),
        };
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static ProblemHttpResult Unavailable(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return PortalProblems.Of(ProblemCode.Unavailable, "The database cannot be asked", "Try again in a few seconds.");
    }
}
