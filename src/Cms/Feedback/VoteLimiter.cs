using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Feedback;

/// <summary>Votes from one address within an hour, on this node. Many readers of mobile networks share one address, so it is not one an article.</summary>
public sealed class VoteLimiter(TimeProvider time) : HourlyLimiter(MostInAnHour, time)
{
    public const int MostInAnHour = 60;
}
