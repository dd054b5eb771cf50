using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Feedback;

/// <summary>Tracking codes tried from one address within an hour, on this node: enough to look often, hopeless for guessing.</summary>
public sealed class CodeLimiter(TimeProvider time) : HourlyLimiter(MostInAnHour, time)
{
    public const int MostInAnHour = 60;
}
