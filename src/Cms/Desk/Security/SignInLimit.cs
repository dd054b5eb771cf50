using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CommsPortal.Cms.Desk.Security;

/// <summary>How often one address may try to sign in, whatever the account: 100 attempts, and one more every five seconds.</summary>
/// <remarks>Wide enough for an office behind one address on a Monday morning; what protects an account is its own lockout.</remarks>
public sealed class SignInLimit : IDisposable
{
    public const int Attempts = 100;

    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(5);

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
