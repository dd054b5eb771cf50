using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Management.Articles;
using CommsPortal.Cms.Management.Checks;
using CommsPortal.Cms.Management.Description;
using CommsPortal.Cms.Management.Taxonomies;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Management;

/// <summary>The management API: what the desk can do, for programs with a key. See docs/api/management.md.</summary>
public static class ManagementEndpoints
{
    /// <summary>Root of the API.</summary>
    public const string Root = "/api/manage/v1";

    public static IEndpointRouteBuilder MapManagement(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var api = routes.MapGroup(Root)
            .AddEndpointFilter(ManagementGate.AdmitAsync)
            .AddEndpointFilter<RouteGroupBuilder, RefuseUnknownParameters>()
            .AddEndpointFilter<RouteGroupBuilder, ConflictAnswers>();
        api.MapManagedArticles();
        api.MapArticleSteps();
        api.MapManagedChecks();
        api.MapDefinitions();
        api.Map("/{**rest}", () => PortalProblems.Of(ProblemCode.NotFound, "Không có địa chỉ này.", "Các địa chỉ có trong docs/api/management.md."))
            .ExcludeFromDescription();
        routes.MapManagementDescription();
        return routes;
    }
}
