using CommsPortal.PublicSite.Pages;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>Writes a finished page: encoding, ETag, 304 and cache headers.</summary>
internal static class PageWriter
{
    // A shared cache asks again after ten seconds, may answer with what it has meanwhile, and for a day when the site is down.
    private const string Shared = "public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=86400";
    private const string Revalidate = "private, no-cache";
    private const string NoStore = "no-store";

    private static readonly StringValues Varying = HeaderNames.AcceptEncoding;

    public static Task WriteAsync(HttpContext context, KeptPage kept, bool servedStale)
    {
        var page = kept.Page;
        var request = context.Request;
        var response = context.Response;
        var headers = response.Headers;
        headers.CacheControl = page.Cache switch { CacheRule.Shared => Shared, CacheRule.Revalidate => Revalidate, _ => NoStore };
        if (page.Location is { } location)
        {
            response.StatusCode = page.Status;
            headers.Location = location;
            return Task.CompletedTask;
        }

        var variant = kept.For(request.Headers.AcceptEncoding);
        headers.Vary = Varying;
        if (page.Headers.Count > 0)
        {
            foreach (var (name, value) in page.Headers)
                headers[name] = value;
        }

        if (servedStale)
            headers.Warning = "110 - \"Response is Stale\"";
        if (page.Status == StatusCodes.Status200OK && page.Cache != CacheRule.NoStore)
        {
            headers.ETag = variant.ETag;
            if (kept.LastModified.Count > 0)
                headers.LastModified = kept.LastModified;
            if (IsUnchanged(request.Headers, variant.ETag, page.Modified))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        if (page.Status == StatusCodes.Status503ServiceUnavailable)
            headers.RetryAfter = "30";
        response.StatusCode = page.Status;
        headers.ContentType = page.ContentType;
        headers.ContentLength = variant.Bytes.Length;
        if (variant.Encoding.Count > 0)
            headers.ContentEncoding = variant.Encoding;
        if (HttpMethods.IsHead(request.Method))
            return Task.CompletedTask;
        var written = response.BodyWriter.WriteAsync(variant.Bytes, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    /// <summary>A date counts only for clients that name no ETag (RFC 9110, 13.1.3); it knows whole seconds.</summary>
    private static bool IsUnchanged(IHeaderDictionary request, string etag, DateTimeOffset? modified)
    {
        if (request.IfNoneMatch.Count > 0)
            return Matches(request.IfNoneMatch, etag);
        return modified is { } at && HeaderUtilities.TryParseDate(request.IfModifiedSince.ToString(), out var since)
            && at.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }

    private static bool Matches(StringValues ifNoneMatch, string etag)
    {
        foreach (var value in ifNoneMatch)
        {
            if (value is null)
                continue;
            if (value == etag || value == "*")
                return true;
            foreach (var candidate in value.Split(',', StringSplitOptions.TrimEntries))
            {
                // If-None-Match compares weakly (RFC 9110, 13.1.2), and proxies weaken ETags when they compress.
                if (candidate == etag || (candidate.StartsWith("W/", StringComparison.Ordinal) && candidate.AsSpan(2).SequenceEqual(etag)))
                    return true;
            }
        }

        return false;
    }
}
