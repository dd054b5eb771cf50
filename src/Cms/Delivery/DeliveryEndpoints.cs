using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Articles;
using CommsPortal.Cms.Delivery.Changes;
using CommsPortal.Cms.Delivery.Contributors;
using CommsPortal.Cms.Delivery.Description;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Delivery.Sites;
using CommsPortal.Cms.Delivery.Taxonomies;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.HomePages;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.Piranha;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Delivery;

/// <summary>The delivery API: anonymous, read-only, published content only. See docs/api/delivery.md.</summary>
public static class DeliveryEndpoints
{
    /// <summary>Root of the API.</summary>
    public const string Root = "/api/v1";

    public static IEndpointRouteBuilder MapDelivery(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var types = app.ServiceProvider.GetRequiredService<ContentTypeRegistry>();
        var api = app.MapDeliveryGroup(Root);
        api.MapArticles(types);
        api.MapRedirects();
        api.MapChanges(types);
        api.MapTaxonomies();
        api.MapContributors();
        api.MapSite();
        api.MapHomePage();
        api.MapIndicators();
        api.MapTypes();
        app.MapApiDescription();
        app.MapPiranha();
        api.MapRead("/{**rest}", () => PortalProblems.Of(ProblemCode.NotFound, "There is nothing here", "The routes are described at /openapi/v1.json."), "Anything else")
            .ExcludeFromDescription();
        return app;
    }

    /// <summary>A group of routes under the rules of reading: anonymous, known parameters only, problems with codes.</summary>
    public static RouteGroupBuilder MapDeliveryGroup(this IEndpointRouteBuilder app, string prefix)
    {
        var group = app.MapGroup(prefix).AllowAnonymous().AddEndpointFilter<RouteGroupBuilder, RefuseUnknownParameters>();
        return group.ProducesProblems(
            StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);
    }
}
