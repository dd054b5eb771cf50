using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>Says what the API is as a whole, and leaves out what would only be said twice.</summary>
internal sealed class DescribeDocument : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Info = new OpenApiInfo
        {
            Title = "CommsPortal delivery API",
            Version = "1",
            Description = $"""
                Published content of the communications offices of Ho Chi Minh City: anonymous, read-only.

                Every route also answers HEAD. Answers carry strong ETags: send `If-None-Match` and get 304 while nothing has changed. Lists are
                `items`, `total` and `next`; follow `next` or the `Link` header, cursors are opaque. Times are RFC 3339 in UTC. Any origin may read.
                Requests are limited per address; `RateLimit` and `RateLimit-Policy` say how far. Parameters that a route does not know are refused.

                Failures are RFC 9457 problems with a `code`: {string.Join(", ", Codes().Select(c => $"`{c}`"))}; see `/docs/problems`.
                """,
        };
        document.Servers = [];
        foreach (var path in document.Paths.Values.OfType<OpenApiPathItem>())
            path.Operations?.Remove(HttpMethod.Head);
        return Task.CompletedTask;
    }

    private static string[] Codes() =>
    [
        ProblemCode.UnknownParameter, ProblemCode.InvalidParameter, ProblemCode.NotFound, ProblemCode.Withdrawn, ProblemCode.Moved, ProblemCode.NotAcceptable,
        ProblemCode.RateLimited, ProblemCode.Unavailable, ProblemCode.InternalError,
    ];
}
