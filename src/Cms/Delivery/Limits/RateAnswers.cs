using System.Globalization;
using CommsPortal.Cms.Errors;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Delivery.Limits;

/// <summary>How limits are told: the headers of draft-ietf-httpapi-ratelimit-headers-11, and the problem of 429.</summary>
internal static class RateAnswers
{
    /// <summary><c>RateLimit-Policy</c>: a quota of requests in a window.</summary>
    public static string Policy(string name, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={limit};w={RateLimiter.WindowSeconds}");

    /// <summary><c>RateLimit</c>: what is left, and when the window ends.</summary>
    public static string Left(string name, int remaining, int resetSeconds) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r={remaining};t={resetSeconds}");

    public static Task RefuseAsync(HttpContext context, string policy, int seconds, string changes)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        return PortalProblems.Of(
            ProblemCode.RateLimited, "Too many requests", $"Wait {seconds} seconds. To keep up with the portal, follow {changes} with wait=25.",
            new Dictionary<string, object?> { ["violated-policies"] = new[] { policy } }).ExecuteAsync(context);
    }
}
