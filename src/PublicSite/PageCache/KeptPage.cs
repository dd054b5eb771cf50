using System.IO.Compression;
using System.Security.Cryptography;
using CommsPortal.PublicSite.Pages;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>A finished page with its encodings and everything that is said with them. Bytes never change once made.</summary>
public sealed class KeptPage
{
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;
    private const int PerPageOverhead = 1024;

    private readonly Variant _identity;
    private readonly Lazy<Variant> _brotli;
    private readonly Lazy<Variant> _gzip;
    private volatile bool _stale;
    private volatile bool _used;

    public KeptPage(string key, RenderedPage page, DateTimeOffset made)
    {
        ArgumentNullException.ThrowIfNull(page);
        Key = key;
        Page = page;
        Made = made;
        var hash = Convert.ToHexStringLower(SHA256.HashData(page.Bytes))[..32];
        _identity = new Variant(page.Bytes, null, $"\"{hash}\"");
        _brotli = new Lazy<Variant>(() => new Variant(Brotli(page.Bytes), "br", $"\"{hash}-br\""));
        _gzip = new Lazy<Variant>(() => new Variant(GZip(page.Bytes), "gzip", $"\"{hash}-gz\""));
    }

    public string Key { get; }

    public RenderedPage Page { get; }

    public DateTimeOffset Made { get; }

    /// <summary>
    /// True once a change touched what the page shows: it is made again when next asked for, and kept only for when that fails.
    /// </summary>
    public bool Stale
    {
        get => _stale;
        set => _stale = value;
    }

    /// <summary>Set on every use, cleared by the eviction's hand; see <see cref="PageStore"/>.</summary>
    public bool Used
    {
        get => _used;
        set => _used = value;
    }

    /// <summary>
    /// What the page is taken to cost in memory. Encodings made later are counted beforehand at a third of the plain size each.
    /// </summary>
    public long Cost => PerPageOverhead + Key.Length * 2L + Page.Bytes.Length * 5L / 3;

    /// <summary>The smallest encoding that the client accepts.</summary>
    public Variant For(StringValues acceptEncoding)
    {
        if (Page.Bytes.Length < 256)
            return _identity;
        var accepted = AcceptedEncodings.Parse(acceptEncoding);
        return accepted.Brotli ? _brotli.Value : accepted.GZip ? _gzip.Value : _identity;
    }

    private static byte[] Brotli(byte[] plain)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, buffer, out var written, BrotliQuality, BrotliWindow) ? buffer[..written] : plain;
    }

    private static byte[] GZip(byte[] plain)
    {
        using var compressed = new MemoryStream(plain.Length / 3);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(plain);
        return compressed.ToArray();
    }

    /// <param name="Encoding">Value of Content-Encoding; null for none.</param>
    /// <param name="ETag">Strong, quoted; another for every encoding.</param>
    public sealed record Variant(byte[] Bytes, string? Encoding, string ETag);
}
