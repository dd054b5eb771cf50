using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Feedback;

/// <summary>Messages from one address within an hour, on this node.</summary>
public sealed class FeedbackLimiter(TimeProvider time) : HourlyLimiter(MostInAnHour, time)
{
    public const int MostInAnHour = 10;
}
