using CommsPortal.PublicSite.DesignSystem;
using CommsPortal.PublicSite.PageCache;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.PublicSite.Assets;

/// <summary>Serves the site's own files, for ever cacheable.</summary>
public static class AssetEndpoints
{
    /// <summary>The service worker; from the root, so that it may answer for every page.</summary>
    public const string WorkerPath = "/sw.js";

    private const string Immutable = "public, max-age=31536000, immutable";

    public static IServiceCollection AddAssets(this IServiceCollection services) => services.AddSingleton<SiteAssets>();

    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{**path}", ServeAsync);
        routes.MapGet(WorkerPath, (HttpContext context, SiteAssets assets) => WriteAsync(context, assets.Worker, "no-cache"));
        routes.MapGet("/favicon.ico", (SiteAssets assets) => Results.Redirect(assets.Icon, permanent: false));
        return routes.MapDesignSystem();
    }

    private static Task ServeAsync(HttpContext context, SiteAssets assets)
    {
        if (assets.Find(context.Request.Path.Value!) is { } asset)
            return WriteAsync(context, asset, Immutable);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(HttpContext context, SiteAssets.Asset asset, string cacheControl)
    {
        var response = context.Response;
        response.Headers.CacheControl = cacheControl;
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
