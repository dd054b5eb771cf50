using CommsPortal.Contracts.Problems;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>Says what the delivery API is as a whole.</summary>
internal static class DescribeDocument
{
    /// <summary>Under which conditions content and API may be used.</summary>
    public static readonly OpenApiLicense Licence = new() { Name = "Terms of use, at /press/v1/terms" };

    public static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CommsPortal delivery API",
            Version = "1",
            License = Licence,
            Description = $"""
                Published content of the communications offices of Ho Chi Minh City: anonymous, read-only.

                Every route also answers HEAD. Answers carry strong ETags: send `If-None-Match` and get 304 while nothing has changed. Lists are
                `items`, `total` and `next`; follow `next` or the `Link` header, cursors are opaque. Times are RFC 3339 in UTC. Any origin may read.
                Requests are limited per address; `RateLimit` and `RateLimit-Policy` say how far. Parameters that a route does not know are refused.

                Failures are RFC 9457 problems with a `code`: {string.Join(", ", Codes().Select(c => $"`{c}`"))}; see `/docs/problems`. Guides: `/docs/quick-start` and `/docs/api`.
                """,
        };
    }

    private static string[] Codes() =>
    [
        ProblemCode.UnknownParameter, ProblemCode.InvalidParameter, ProblemCode.NotFound, ProblemCode.Withdrawn, ProblemCode.Moved, ProblemCode.NotAcceptable,
        ProblemCode.RateLimited, ProblemCode.Unavailable, ProblemCode.InternalError,
    ];
}
