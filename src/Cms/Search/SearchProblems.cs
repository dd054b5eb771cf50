using CommsPortal.Cms.Errors;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Search;

/// <summary>What to answer when the index cannot be asked.</summary>
internal static class SearchProblems
{
    public static ProblemHttpResult NotReady(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return PortalProblems.Of(ProblemCode.Unavailable, "The search index is being built", "Ask again in a few seconds; everything else is served.");
    }
}
