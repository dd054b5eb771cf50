using CommsPortal.Cms.Errors;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Delivery.Parameters;

/// <summary>
/// Refuses parameters that a route does not know, since a misspelt filter would silently return everything, and keeps refusals and other
/// problems out of caches.
/// </summary>
public sealed class RefuseUnknownParameters : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var known = http.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>() ?? QueryParameters.None;
        var unknown = http.Request.Query.Keys.Where(name => !known.Knows(name)).Take(10).ToList();
        var result = unknown.Count == 0 ? await next(context) : Refusal(unknown, known);
        if (result is INestedHttpResult { Result: IStatusCodeHttpResult { StatusCode: >= 300 } } or IStatusCodeHttpResult { StatusCode: >= 300 })
            http.Response.Headers.CacheControl = "no-cache";
        return result;
    }

    private static ProblemHttpResult Refusal(List<string> unknown, QueryParameters known)
    {
        var names = known.All.Count == 0 ? "this route has none" : "known are " + string.Join(", ", known.All.Select(p => p.Name));
        return PortalProblems.Of(
            ProblemCode.UnknownParameter,
            "A parameter is not known",
            $"There is no parameter '{unknown[0]}'; {names}.",
            new Dictionary<string, object?> { ["errors"] = unknown.ToDictionary(n => n, n => new[] { $"'{n}' is not known; {names}." }) });
    }
}
