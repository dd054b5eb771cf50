using System.Security.Cryptography;
using CommsPortal.PublicSite.Pages;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>A finished page with its encodings and everything that is said with them. Bytes never change once made.</summary>
public sealed class KeptPage
{
    private const int PerPageOverhead = 1024;
    private const int LeastCompressed = 256;

    private readonly Variant _identity;
    private readonly Lazy<Variant> _brotli;
    private readonly Lazy<Variant> _gzip;
    private volatile bool _stale;
    private volatile bool _unconfirmed;
    private volatile bool _used;

    /// <param name="brotli">The page in Brotli, when that is known already.</param>
    public KeptPage(string key, RenderedPage page, DateTimeOffset made, byte[]? brotli = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        Key = key;
        Page = page;
        Made = made;
        LastModified = page.Modified is { } modified ? HeaderUtilities.FormatDate(modified) : default(StringValues);
        var hash = Convert.ToHexStringLower(SHA256.HashData(page.Bytes))[..32];
        _identity = new Variant(page.Bytes, default, $"\"{hash}\"");
        _brotli = new Lazy<Variant>(() => new Variant(brotli ?? Compression.Brotli(page.Bytes), "br", $"\"{hash}-br\""));
        _gzip = new Lazy<Variant>(() => new Variant(Compression.GZip(page.Bytes), "gzip", $"\"{hash}-gz\""));
    }

    public string Key { get; }

    public RenderedPage Page { get; }

    public DateTimeOffset Made { get; }

    /// <summary>Value of Last-Modified; empty when that is unknown.</summary>
    public StringValues LastModified { get; }

    /// <summary>The page in Brotli.</summary>
    internal byte[] BrotliBytes => _brotli.Value.Bytes;

    /// <summary>
    /// True once a change touched what the page shows: it is made again when next asked for, and kept only for when that fails.
    /// </summary>
    public bool Stale
    {
        get => _stale;
        set => _stale = value;
    }

    /// <summary>True for a page of an earlier run until the log has been read up to its end: until then nobody knows whether it is right.</summary>
    public bool Unconfirmed
    {
        get => _unconfirmed;
        set => _unconfirmed = value;
    }

    /// <summary>Set on every use, cleared by the eviction's hand; see <see cref="PageStore"/>.</summary>
    public bool Used
    {
        get => _used;
        set => _used = value;
    }

    /// <summary>True once these bytes have been written to disk.</summary>
    internal bool OnDisk { get; set; }

    /// <summary>
    /// What the page is taken to cost in memory. Encodings made later are counted beforehand at a third of the plain size each.
    /// </summary>
    public long Cost => PerPageOverhead + Key.Length * 2L + Page.Bytes.Length * 5L / 3;

    /// <summary>The smallest encoding that the client accepts.</summary>
    public Variant For(StringValues acceptEncoding)
    {
        if (Page.Bytes.Length < LeastCompressed)
            return _identity;
        var accepted = AcceptedEncodings.Parse(acceptEncoding);
        return accepted.Brotli ? _brotli.Value : accepted.GZip ? _gzip.Value : _identity;
    }

    /// <param name="Encoding">Value of Content-Encoding; empty for none.</param>
    /// <param name="ETag">Strong, quoted; another for every encoding.</param>
    public sealed record Variant(byte[] Bytes, StringValues Encoding, string ETag);
}
