using CommsPortal.PublicSite.Embeds;
using CommsPortal.PublicSite.Previews;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Security;

/// <summary>The headers that every answer carries.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Pages are documents: own styles, images, fonts, forms and script files, nothing else. Images may stand in the page itself
    /// (<see cref="Pages.Placeholder"/>): they are decoded and never executed. JSON-LD is a data block, which is never executed
    /// and which script-src therefore does not govern (HTML, "prepare the script element": the type is looked at before the policy).
    /// </summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var preview = PreviewPolicy(app.ApplicationServices);
        var secure = app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl.Scheme == Uri.UriSchemeHttps;
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            var draft = context.Request.Path.StartsWithSegments(PreviewEndpoints.Root, StringComparison.Ordinal);
            var card = context.Request.Path.StartsWithSegments(EmbedEndpoints.Root, StringComparison.Ordinal);
            headers.ContentSecurityPolicy = draft ? preview : card ? EmbedEndpoints.ContentPolicy : ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            if (!draft && !card)
                headers.XFrameOptions = "DENY"; // It knows no other origin than one's own; frame-ancestors does.
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (secure)
                headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains; preload";
            return next(context);
        });
    }

    // The desk shows drafts in a frame beside the text; a script of ours tells it how far one has scrolled.
    private static string PreviewPolicy(IServiceProvider services)
    {
        var desk = services.GetRequiredService<IOptions<SiteOptions>>().Value.DeskBaseUrl ?? services.GetRequiredService<IOptions<CmsOptions>>().Value.BaseUrl;
        return ContentPolicy.Replace("frame-ancestors 'none'", $"frame-ancestors {desk.GetLeftPart(UriPartial.Authority)}", StringComparison.Ordinal);
    }
}
