using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Cache;

namespace CommsPortal.Cms.Representations;

/// <summary>A 200 answer in one of the forms of an article.</summary>
public sealed class RepresentationAnswer(FinishedAnswer finished) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Features.Get<CacheTicket>()?.Keep(finished);
        return finished.WriteAsync(httpContext);
    }
}
