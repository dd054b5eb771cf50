using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Diagnostics;

namespace CommsPortal.Cms.Errors;

/// <summary>Turns refused editorial actions into problem answers, in one place.</summary>
public sealed class EditorialExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (exception is not EditorialException refused)
            return false;
        await PortalProblems.Of(refused).ExecuteAsync(httpContext);
        return true;
    }
}
