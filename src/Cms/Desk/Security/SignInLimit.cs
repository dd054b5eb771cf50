using System.Net;
using System.Threading.RateLimiting;
using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Desk.Security;

/// <summary>How often one address may try to sign in, whatever the account: 100 attempts, and one more every five seconds.</summary>
/// <remarks>Wide enough for an office behind one address on a Monday morning; what protects an account is its own lockout.</remarks>
public sealed class SignInLimit : IDisposable
{
    public const int Attempts = 100;

    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<UInt128> limiter = PartitionedRateLimiter.Create<UInt128, UInt128>(network =>
        RateLimitPartition.GetTokenBucketLimiter(network, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Attempts,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Refill,
            AutoReplenishment = true,
        }));

    public bool TryTake(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(Subscriber.Of(address));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
