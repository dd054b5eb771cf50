using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press;

namespace CommsPortal.Cms.Figures.Press;

/// <summary>
/// Counts what outlets ask of the APIs, before an answer that is kept is sent. Without a key only the reading API is counted, and not for
/// trusted networks: those are our own sites.
/// </summary>
public sealed class PullCounting(RequestDelegate next, PullCounter counter, Callers callers)
{
    private static readonly PathString Api = new("/api");
    private static readonly PathString Management = new("/api/manage");
    private static readonly PathString Account = new(PressEndpoints.Root + "/account");

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (IsPull(request) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            if (ApiKeyHandler.KeyOf(request) is { } key)
                counter.Count(key);
            else if (!request.Path.StartsWithSegments(Management, StringComparison.OrdinalIgnoreCase) && callers.OutsiderOf(context) is not null)
                counter.Count(null);
        }

        return next(context);
    }

    // A newsroom that looks at its own access takes nothing.
    private static bool IsPull(HttpRequest request) => request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase)
        || (PressEndpoints.Serves(request) && !request.Path.StartsWithSegments(Account, StringComparison.OrdinalIgnoreCase));
}
