using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Nominations.Consultations;

/// <summary>Comments from one address within an hour.</summary>
public sealed class CommentLimiter(TimeProvider time) : HourlyLimiter(MostInAnHour, time)
{
    public const int MostInAnHour = 10;
}
