using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Press.Applications;

/// <summary>Applications, confirmations and key links from one address within an hour.</summary>
public sealed class ApplicationLimiter(TimeProvider time) : HourlyLimiter(MostInAnHour, time)
{
    public const int MostInAnHour = 20;
}
