using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Delivery.Answers;

/// <summary>
/// The bytes of one successful answer with its validators, sent any number of times. Compressed forms are made once, when first asked for.
/// Each form has an ETag of its own, as strong ETags demand.
/// </summary>
public sealed class FinishedAnswer
{
    /// <summary>Below this, compressing costs more than it saves; in bytes.</summary>
    private const int LeastToCompress = 1024;

    private static readonly StringValues AcceptEncoding = new("Accept-Encoding");
    private readonly Form identity;
    private readonly StringValues cacheControl;
    private readonly StringValues link;
    private readonly StringValues contentType;
    private readonly StringValues vary;
    private readonly bool isData;
    private readonly string tag;
    private Form? gzip;
    private Form? brotli;

    /// <param name="tag">The ETag's text without quotes; null makes one from the bytes.</param>
    /// <param name="link">An RFC 8288 <c>Link</c> header.</param>
    /// <param name="vary">Request headers that the answer depends on; null for <c>Accept-Encoding</c> alone.</param>
    public FinishedAnswer(
        byte[] body, string? tag, string cacheControl, string? link = null, string contentType = "application/json; charset=utf-8", string? vary = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        this.tag = tag ?? Convert.ToHexStringLower(SHA256.HashData(body));
        this.cacheControl = cacheControl;
        this.link = link;
        this.contentType = contentType;
        this.vary = vary ?? AcceptEncoding;
        isData = contentType.StartsWith("application/", StringComparison.Ordinal);
        identity = new Form(body, $"\"{this.tag}\"", default);
    }

    /// <summary>Bytes that it takes in memory, compressed forms counted as they come.</summary>
    public int Size => identity.Body.Length + (gzip?.Body.Length ?? 0) + (brotli?.Body.Length ?? 0) + 512;

    public ReadOnlyMemory<byte> Body => identity.Body;

    /// <summary>Answers a GET or HEAD: 304 when the client has these bytes, otherwise 200.</summary>
    /// <returns>A task that is done when the bytes are handed over.</returns>
    public Task WriteAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var form = identity.Body.Length < LeastToCompress ? identity : FormOf(ContentNegotiation.Choose(context.Request.Headers.AcceptEncoding));
        var headers = context.Response.Headers;
        headers.ETag = form.ETag;
        headers.CacheControl = cacheControl;
        headers.Vary = vary;
        if (link.Count > 0)
            headers.Link = link;
        if (IsKnown(context.Request.Headers.IfNoneMatch, form.ETagText))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = contentType;
        headers.ContentLength = form.Body.Length;
        if (!isData)
            KeepHarmless(headers);
        if (form.Encoding.Count > 0)
            headers.ContentEncoding = form.Encoding;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.BodyWriter.WriteAsync(form.Body, context.RequestAborted).AsTask();
    }

    // What a browser would show runs nothing and is taken for nothing else.
    private static void KeepHarmless(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; img-src *; sandbox";
    }

    private Form FormOf(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => brotli ??= new Form(CompressBrotli(identity.Body), $"\"{tag}-br\"", "br"),
        ContentCoding.Gzip => gzip ??= new Form(CompressGzip(identity.Body), $"\"{tag}-gz\"", "gzip"),
        _ => identity,
    };

    // An entity tag has no quotes within, so finding ours with its quotes finds the whole tag; weak comparison (RFC 9110, 13.1.2) ignores W/.
    private static bool IsKnown(StringValues ifNoneMatch, string etag)
    {
        foreach (var header in ifNoneMatch)
        {
            if (header is not null && (header == "*" || header.Contains(etag, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static byte[] CompressBrotli(byte[] body)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, buffer, out var length, quality: 5, window: 22)
            ? buffer[..length]
            : throw new InvalidOperationException("Brotli did not fit its own bound.");
    }

    private static byte[] CompressGzip(byte[] body)
    {
        using var output = new MemoryStream();
        using (var stream = new GZipStream(output, CompressionLevel.Optimal))
            stream.Write(body);
        return output.ToArray();
    }

    private sealed class Form(byte[] body, string etag, StringValues encoding)
    {
        public byte[] Body { get; } = body;

        public string ETagText { get; } = etag;

        public StringValues ETag { get; } = etag;

        public StringValues Encoding { get; } = encoding;
    }
}
