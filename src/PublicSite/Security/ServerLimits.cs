using CommsPortal.PublicSite.PageCache;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CommsPortal.PublicSite.Security;

/// <summary>How much one client may send, and how slow it may be.</summary>
public static class ServerLimits
{
    /// <summary>Open at once; each holds a buffer of <see cref="WholePages.BlockSize"/>, so that all of them together cost 320 MiB.</summary>
    public const int MostConnections = 20_000;

    public static void Set(KestrelServerOptions kestrel)
    {
        ArgumentNullException.ThrowIfNull(kestrel);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = 0; // The site is only read; what takes forms raises it for itself.
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        // Whoever takes what was asked for slower than a second-generation telephone is dropped; for what is sent, Kestrel's own limit holds.
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
