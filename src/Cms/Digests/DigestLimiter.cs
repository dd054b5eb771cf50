using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Digests;

/// <summary>Requests, confirmations and changes from one address within an hour, on this node. Leaving is never limited.</summary>
public sealed class DigestLimiter(TimeProvider time) : HourlyLimiter(MostInAnHour, time)
{
    public const int MostInAnHour = 20;
}
