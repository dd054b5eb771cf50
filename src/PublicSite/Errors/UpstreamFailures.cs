using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;
using Microsoft.AspNetCore.Http.Features;

namespace CommsPortal.PublicSite.Errors;

/// <summary>The one place where a failure of the CMS, or of this program, becomes the status of a page.</summary>
public sealed partial class UpstreamFailures(RequestDelegate next, ErrorPages errors, ILogger<UpstreamFailures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Features.GetRequiredFeature<IPageReceiver>().Page = await PageForAsync(failure, Language.OfPath(context.Request.Path));
        }
    }

    private async Task<RenderedPage> PageForAsync(Exception failure, Language language)
    {
        switch (failure)
        {
            case PortalUnavailableException:
                LogUnavailable(failure.Message);
                return await errors.UnavailableAsync(language);

            // The site asked for something by words from the address that the API refuses, for instance a cursor or an unknown kind.
            case PortalException { Status: StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound }:
                return await errors.RenderAsync(StatusCodes.Status404NotFound, language);

            // An answer that is no answer: wrong address, a proxy's page, another version.
            case PortalException:
                LogUnavailable(failure.Message);
                return await errors.UnavailableAsync(language);

            // The time for making a page ran out.
            case OperationCanceledException:
                return await errors.UnavailableAsync(language);

            default:
                LogFailed(failure);
                return await errors.RenderAsync(StatusCodes.Status500InternalServerError, language) with { UpstreamFailed = true };
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The CMS could not be asked. {Reason}")]
    private partial void LogUnavailable(string reason);

    [LoggerMessage(2, LogLevel.Error, "A page failed.")]
    private partial void LogFailed(Exception failure);
}
