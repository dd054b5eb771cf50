using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CommsPortal.Cms.Desk.Security;

/// <summary>How often one address may try to sign in, whatever the account: 30 attempts, and one more every ten seconds.</summary>
public sealed class SignInLimit : IDisposable
{
    public const int Attempts = 30;

    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetTokenBucketLimiter(network, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Attempts,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Refill,
            AutoReplenishment = true,
        }));

    public bool TryTake(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(NetworkOf(address));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    // Whoever has one IPv6 address has the other 2^64 of its network too.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
