using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Articles;
using CommsPortal.Cms.Press.Changes;
using CommsPortal.Cms.Press.Description;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Press.Recalls;
using CommsPortal.Cms.Press.Snapshots;
using CommsPortal.Cms.Press.Terms;
using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.WebSub;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Press;

/// <summary>The press API: for newsrooms with a key. See docs/api/press.md.</summary>
public static class PressEndpoints
{
    /// <summary>Root of the API.</summary>
    public const string Root = "/press/v1";

    private static readonly PathString RootPath = new(Root);

    /// <summary>Whether a request is one of the press API's.</summary>
    public static bool Serves(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.StartsWithSegments(RootPath, StringComparison.OrdinalIgnoreCase);
    }

    public static IEndpointRouteBuilder MapPress(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapApplications();
        app.MapWebSub();
        var press = app.MapPressGroup();
        press.MapPressChanges(app.ServiceProvider.GetRequiredService<ContentTypeRegistry>());
        press.MapSnapshot();
        press.MapEmbargoes();
        press.MapTerms();
        press.MapAccount();
        press.MapWebhooks();
        press.MapRecalls();
        press.MapPressArticles();
        app.MapPressDescription();
        press.MapRead("/{**rest}", () => PortalProblems.Of(ProblemCode.NotFound, "There is nothing here", "The routes are described at /openapi/press-v1.json."), "Anything else")
            .ExcludeFromDescription();
        return app;
    }

    // Every route demands a key; the few that do not say so themselves.
    private static RouteGroupBuilder MapPressGroup(this IEndpointRouteBuilder app) =>
        app.MapGroup(Root).WithTags("Press").RequireAuthorization().AddEndpointFilter<RouteGroupBuilder, RefuseUnknownParameters>()
            .ProducesProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound,
                StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);
}
