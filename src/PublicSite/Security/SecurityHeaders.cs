using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Security;

/// <summary>The headers that every answer carries.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Pages are documents: own styles, images, fonts and forms, nothing else. JSON-LD is a data block, which is never executed and
    /// which script-src therefore does not govern (HTML, "prepare the script element": the type is looked at before the policy).
    /// </summary>
    public const string ContentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var secure = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl.Scheme == Uri.UriSchemeHttps;
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (secure)
                headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains; preload";
            return next(context);
        });
    }
}
