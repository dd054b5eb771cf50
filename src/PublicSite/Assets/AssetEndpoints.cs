using CommsPortal.PublicSite.DesignSystem;
using CommsPortal.PublicSite.PageCache;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.PublicSite.Assets;

/// <summary>Serves the site's own files, for ever cacheable.</summary>
public static class AssetEndpoints
{
    private const string Immutable = "public, max-age=31536000, immutable";

    public static IServiceCollection AddAssets(this IServiceCollection services) => services.AddSingleton<SiteAssets>();

    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{**path}", ServeAsync);
        routes.MapGet("/favicon.ico", (SiteAssets assets) => Results.Redirect(assets.Icon, permanent: false));
        return routes.MapDesignSystem();
    }

    private static async Task ServeAsync(HttpContext context, SiteAssets assets)
    {
        var response = context.Response;
        if (assets.Find(context.Request.Path.Value!) is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.CacheControl = Immutable;
        response.Headers.ETag = asset.ETag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch == asset.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var compressed = asset.Brotli is not null && AcceptedEncodings.Parse(context.Request.Headers.AcceptEncoding).Brotli;
        var bytes = compressed ? asset.Brotli! : asset.Bytes;
        if (compressed)
            response.Headers.ContentEncoding = "br";
        response.ContentType = asset.ContentType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
