using Microsoft.AspNetCore.Http.Features;

namespace CommsPortal.PublicSite.Pages;

/// <summary>Hands a finished answer to whoever asked for it: the page cache when it waits, otherwise the client.</summary>
public sealed class RenderedPageResult(RenderedPage page) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Features.GetRequiredFeature<IPageReceiver>().Page = page;
        return Task.CompletedTask;
    }
}
