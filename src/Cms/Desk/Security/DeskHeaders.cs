using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Security;

/// <summary>What browsers are told about every answer of the desk: scripts and styles from here only, never framed, never cached.</summary>
public sealed class DeskHeaders(IOptions<PortalOptions> options)
{
    private readonly string policy = PolicyOf(new Uri(options.Value.SiteBaseUrl).GetLeftPart(UriPartial.Authority));

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.Request.Path.StartsWithSegments(DeskPaths.Root, StringComparison.Ordinal))
            Apply(context.Response.Headers);
        return next(context);
    }

    private void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-cache, no-store";
    }

    // The site's pictures are seen in the library, and its pages beside the text that one writes.
    private static string PolicyOf(string site) => string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        $"img-src 'self' blob: {site}",
        "font-src 'self'",
        "connect-src 'self'",
        $"frame-src {site}",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
}
