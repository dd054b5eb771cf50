using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CommsPortal.PublicSite.Errors;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.PageCache;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Security;

/// <summary>
/// Limits how many requests that no kept page answers one address may make: those cost work here and in the CMS. Kept pages are free for all.
/// An IPv6 client is counted by its /64 network, since it has the whole of it.
/// </summary>
/// <remarks>Requests of this machine itself, for which no proxy names a client, are not counted.</remarks>
public sealed class ColdRequests(RequestDelegate next, ErrorPages errors, IOptions<SiteOptions> options) : IDisposable
{
    private const int Minute = 60;

    private readonly PartitionedRateLimiter<HttpContext> limiter =
        PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => PartitionOf(context, options.Value.ColdRequestsPerMinute));

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!PageKey.IsPage(context.Request.Path))
        {
            await next(context); // Pictures and the like come by the dozen for one page, and are kept elsewhere.
            return;
        }

        using var lease = limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        // Written here, not handed over: others who wait for the same page are not to get this answer.
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var span) ? Math.Max(1, (int)Math.Ceiling(span.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        var page = await errors.RenderAsync(StatusCodes.Status429TooManyRequests, Language.OfPath(context.Request.Path));
        await PageWriter.WriteAsync(context, new KeptPage(context.Request.Path, page, default), servedStale: false);
    }

    public void Dispose() => limiter.Dispose();

    private static RateLimitPartition<IPAddress> PartitionOf(HttpContext context, int perMinute)
    {
        if (perMinute == 0 || context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
            return RateLimitPartition.GetNoLimiter(IPAddress.None);
        return RateLimitPartition.GetTokenBucketLimiter(NetworkOf(address), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / Minute),
            ReplenishmentPeriod = TimeSpan.FromSeconds(perMinute < Minute ? (double)Minute / perMinute : 1),
            QueueLimit = 0,
        });
    }

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
