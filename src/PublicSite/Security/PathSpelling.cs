using CommsPortal.PublicSite.PageCache;
using CommsPortal.PublicSite.Pages;
using Microsoft.AspNetCore.Http.Features;

namespace CommsPortal.PublicSite.Security;

/// <summary>Gives every page one address: 301 to its spelling, and nothing implausible goes further.</summary>
public static class PathSpelling
{
    public static IApplicationBuilder UsePathSpelling(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Use((context, next) =>
        {
            var path = context.Request.Path;
            if (!PageKey.IsPlausible(path))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }

            // A plausible path has no double slash, so the location cannot be read as another host's address.
            if (PageKey.Respelled(path) is not { } spelled)
                return next(context);
            var address = new PathString(spelled).ToUriComponent() + context.Request.QueryString;
            context.Features.GetRequiredFeature<IPageReceiver>().Page = Redirects.To(address);
            return Task.CompletedTask;
        });
    }
}
