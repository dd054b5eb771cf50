using System.Buffers;
using System.Net;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Media;

/// <summary>
/// Passes <c>/media/…</c> on from the CMS: only known kinds of file, only up to a size. What the CMS calls immutable is kept; the pictures
/// of a draft, whose addresses a preview signs, are passed on and never kept.
/// </summary>
public static class MediaEndpoints
{

    /// <summary>Kinds that a browser may show in place; anything else is offered as a download.</summary>
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "image/avif", "image/webp", "image/jpeg", "image/png", "image/gif", "application/pdf",
    };

    public static IServiceCollection AddMedia(this IServiceCollection services) => services.AddSingleton<MediaStore>();

    public static IEndpointRouteBuilder MapMedia(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/media/{**path}", ServeAsync);
        return routes;
    }

    private static async Task ServeAsync(
        HttpContext context, IHttpClientFactory clients, MediaStore store, IOptions<CmsOptions> cms, IOptions<SiteOptions> site)
    {
        var path = context.Request.Path.Value!;
        if (!MediaPath.IsPossible(path))
        {
            Refuse(context, StatusCodes.Status404NotFound);
            return;
        }

        var signature = MediaPath.PreviewOf(context.Request.Query);
        if (signature is null && store.TryGet(path, out var kept))
        {
            await WriteAsync(context, kept);
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        deadline.CancelAfter(6 * cms.Value.Timeout);
        try
        {
            using var http = clients.CreateClient(SettingsSetup.CmsClient);
            using var response = await http.GetAsync(path + signature, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            await PassAsync(context, path, response, store, site.Value.MediaMaxBytes, deadline.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            // A file that breaks off in the middle must not look finished.
            if (context.Response.HasStarted)
                context.Abort();
            else
                Refuse(context, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task PassAsync(
        HttpContext context, string path, HttpResponseMessage response, MediaStore store, long maxBytes, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var missing = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;
            Refuse(context, missing ? (int)response.StatusCode : StatusCodes.Status503ServiceUnavailable);
            return;
        }

        var length = response.Content.Headers.ContentLength;
        if (length > maxBytes)
        {
            Refuse(context, StatusCodes.Status502BadGateway);
            return;
        }

        var description = MediaDescription.Of(response);
        if (length <= MediaStore.LargestKept && description.IsImmutable)
        {
            var kept = new MediaStore.Kept(path, await response.Content.ReadAsByteArrayAsync(cancellationToken), description);
            store.Put(kept);
            await WriteAsync(context, kept);
            return;
        }

        SetHeaders(context, description);
        context.Response.ContentLength = length;
        await CopyAsync(response.Content, context.Response.Body, maxBytes, cancellationToken);
    }

    /// <summary>Passes bytes on as they come; a file of unknown length that exceeds the limit breaks off.</summary>
    private static async Task CopyAsync(HttpContent content, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (var left = maxBytes; ;)
            {
                var read = await source.ReadAsync(buffer, cancellationToken);
                if (read == 0)
                    return;
                left -= read;
                if (left < 0)
                    throw new IOException("The file is larger than Site:MediaMaxBytes.");
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task WriteAsync(HttpContext context, MediaStore.Kept kept)
    {
        SetHeaders(context, kept.Description);
        if (kept.Description.ETag is { } etag && context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentLength = kept.Bytes.Length;
        await context.Response.Body.WriteAsync(kept.Bytes, context.RequestAborted);
    }

    private static void SetHeaders(HttpContext context, MediaDescription description)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = description.CacheControl;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"; // Feed readers and newspapers show these images.
        if (description.ETag is { } etag)
            headers.ETag = etag;
        var shown = Shown.Contains(description.ContentType.Split(';')[0]);
        context.Response.ContentType = shown ? description.ContentType : "application/octet-stream";
        if (description.ContentDisposition is { } disposition)
            headers.ContentDisposition = disposition;
        else if (!shown)
            headers.ContentDisposition = "attachment";
    }

    private static void Refuse(HttpContext context, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = status;
    }
}
